package yukiwatari.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test with the whole server and a migrated, empty database of its own. All such tests share one
 * Spring context, so that it starts once; before each class the data source is pointed at a fresh
 * clone of the template (ops/test makes the cluster). Do not add properties or mock beans to a test
 * class: that would start a second context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "yukiwatari.today=2023-01-20",
      "yukiwatari.agreement.calendar=-",
      "yukiwatari.plan.enabled=false",
      // So that a file above the bound is a small one.
      "spring.servlet.multipart.max-file-size=4MB"
    })
@Import(TestBeans.class)
@ExtendWith(CloneDatabase.class)
public @interface PostgisTest {}
