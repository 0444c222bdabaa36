package yukiwatari.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Holds JSON to what the records say: a component of a record in a {@code @NullMarked} package that
 * is not {@code @Nullable} must be there, else the request is a 400 that names the field, and never
 * a null where no null can be, neither in a list nor as its element. An empty list is sent as
 * {@code []}.
 */
@Component
final class NonNullComponents extends SimpleModule {
  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new Introspector());
  }

  private static final class Introspector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
      return Version.unknownVersion();
    }

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
      AnnotatedType declared =
          annotated instanceof AnnotatedParameter parameter ? declared(parameter) : null;
      return declared == null
          ? null
          : JsonSetter.Value.forValueNulls(
              mayBeNull(declared) ? Nulls.DEFAULT : Nulls.FAIL,
              contentMayBeNull(declared) ? Nulls.DEFAULT : Nulls.FAIL);
    }

    /** Null where no annotation speaks: outside records of {@code @NullMarked} packages. */
    private static @Nullable AnnotatedType declared(AnnotatedParameter parameter) {
      Class<?> type = parameter.getDeclaringClass();
      if (!type.isRecord()
          || !type.getPackage().isAnnotationPresent(NullMarked.class)
          || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)) {
        return null;
      }
      return constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
    }

    private static boolean mayBeNull(AnnotatedType type) {
      return type.isAnnotationPresent(Nullable.class);
    }

    /** Elements of a list or set, values of a map. */
    private static boolean contentMayBeNull(AnnotatedType type) {
      if (!(type instanceof AnnotatedParameterizedType container)) {
        return true;
      }
      AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
      return mayBeNull(arguments[arguments.length - 1]);
    }
  }
}
