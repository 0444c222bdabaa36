package yukiwatari.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a failure becomes a problem document (RFC 9457) in the reader's language. */
@RestControllerAdvice
class ProblemHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private final MessageSource messages;

  ProblemHandler(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler(Problem.class)
  ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
    ProblemDetail detail = document(problem.status(), problem.code(), locale, problem.arguments());
    if (!problem.fields().isEmpty()) {
      detail.setProperty(
          "fields", problem.fields().stream().map(field -> describe(field, locale)).toList());
    }
    return answer(detail);
  }

  @ExceptionHandler(OptimisticLockingFailureException.class)
  ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e, Locale locale) {
    return answer(document(HttpStatus.PRECONDITION_FAILED, "stale", locale));
  }

  @ExceptionHandler(DataIntegrityViolationException.class)
  ResponseEntity<ProblemDetail> integrity(DataIntegrityViolationException e, Locale locale) {
    LOG.warn("Refused by a constraint", e);
    return answer(document(HttpStatus.CONFLICT, "integrity", locale));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<ProblemDetail> badArgument(IllegalArgumentException e, Locale locale) {
    return answer(
        document(HttpStatus.BAD_REQUEST, "argument", locale, String.valueOf(e.getMessage())));
  }

  /** Security answers these itself (sign-in page or 403). */
  @ExceptionHandler(AccessDeniedException.class)
  void denied(AccessDeniedException e) {
    throw e;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> other(Exception e, Locale locale) {
    if (e instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      String code = status == HttpStatus.NOT_FOUND ? "notFound" : "request";
      return answer(
          document(
              status, code, locale, Objects.requireNonNullElse(known.getBody().getDetail(), "")));
    }
    LOG.error("Unexpected failure", e);
    return answer(document(HttpStatus.INTERNAL_SERVER_ERROR, "internal", locale));
  }

  private ProblemDetail document(
      HttpStatus status, String code, Locale locale, Object... arguments) {
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setTitle(
        messages.getMessage(
            "problem.title." + status.value(), null, status.getReasonPhrase(), locale));
    detail.setDetail(messages.getMessage("problem." + code, arguments, code, locale));
    detail.setProperty("code", code);
    return detail;
  }

  private Map<String, Object> describe(Problem.Field field, Locale locale) {
    String message =
        Objects.requireNonNull(
            messages.getMessage(
                "problem." + field.code(),
                new Object[] {field.name(), String.valueOf(field.value())},
                field.code(),
                locale));
    return Map.of(
        "row", field.row() == null ? List.of() : field.row(),
        "field", field.name(),
        "value", String.valueOf(field.value()),
        "code", field.code(),
        "message", message);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
