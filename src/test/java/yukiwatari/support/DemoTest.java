package yukiwatari.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link PostgisTest} that begins with the demonstration prefecture (seed 1, about 10,000 links).
 * It is loaded once per run; each class gets a clone of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PostgisTest
@ExtendWith(DemoDatabase.class)
public @interface DemoTest {}
