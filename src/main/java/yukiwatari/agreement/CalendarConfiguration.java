package yukiwatari.agreement;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link AgreementCalendar} be called each night. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {}
