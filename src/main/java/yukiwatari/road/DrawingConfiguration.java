package yukiwatari.road;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of sections that are made on the map. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LengthTolerance.class)
class DrawingConfiguration {}
