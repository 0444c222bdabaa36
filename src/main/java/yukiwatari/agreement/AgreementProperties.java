package yukiwatari.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of agreements.
 *
 * @param calendar when agreements enter into force and end: Spring's cron, Asia/Tokyo; "-" never
 * @param maxDocumentBytes of one signed PDF
 */
@Validated
@ConfigurationProperties("yukiwatari.agreement")
record AgreementProperties(
    @DefaultValue("-") String calendar,
    @Min(1) @Max(1L << 30) @DefaultValue("20971520") long maxDocumentBytes) {}
