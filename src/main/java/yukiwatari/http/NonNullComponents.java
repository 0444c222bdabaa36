package yukiwatari.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * a null where no null can be. An empty list is sent as {@code []}.
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
      return annotated instanceof AnnotatedParameter parameter && isNonNull(parameter)
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
          : null;
    }

    private static boolean isNonNull(AnnotatedParameter parameter) {
      Class<?> type = parameter.getDeclaringClass();
      if (!type.isRecord()
          || !type.getPackage().isAnnotationPresent(NullMarked.class)
          || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)) {
        return false;
      }
      AnnotatedType declared = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
      return !declared.isAnnotationPresent(Nullable.class);
    }
  }
}
