package yukiwatari.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that uses the pages as a person does: {@link PostgisTest} and a {@link Browser} as a test
 * parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PostgisTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
