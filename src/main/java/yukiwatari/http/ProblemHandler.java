package yukiwatari.http;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;

/** The one place where a failure becomes a problem document (RFC 9457) in the reader's language. */
@RestControllerAdvice
class ProblemHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  /** Class 22 of SQL's states: a value that no column could hold, whatever else is stored. */
  private static final String DATA_EXCEPTION = "22";

  private final MessageSource messages;
  private final DataSize longestUpload;

  ProblemHandler(
      MessageSource messages,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize longestUpload) {
    this.messages = messages;
    this.longestUpload = longestUpload;
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
    if (e.getMostSpecificCause() instanceof SQLException cause
        && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)) {
      return answer(document(HttpStatus.BAD_REQUEST, "data", locale));
    }
    LOG.warn("Refused by a constraint", e);
    return answer(document(HttpStatus.CONFLICT, "integrity", locale));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<ProblemDetail> badArgument(IllegalArgumentException e, Locale locale) {
    return answer(
        document(HttpStatus.BAD_REQUEST, "argument", locale, String.valueOf(e.getMessage())));
  }

  /** A body that is no JSON, lacks or misspells a field, or that its record refused. */
  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
    if (e.getMostSpecificCause() instanceof Problem problem) {
      return problem(problem, locale);
    }
    String field = e.getCause() instanceof JacksonException json ? path(json) : "";
    return answer(
        field.isEmpty()
            ? document(HttpStatus.BAD_REQUEST, "unreadable", locale)
            : document(HttpStatus.BAD_REQUEST, "unreadableField", locale, field));
  }

  /** What the constraints of a body's record refused. */
  @ExceptionHandler(MethodArgumentNotValidException.class)
  ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, Locale locale) {
    String fields =
        e.getFieldErrors().stream()
            .map(FieldError::getField)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return answer(document(HttpStatus.BAD_REQUEST, "invalidField", locale, fields));
  }

  /** An id in the path that is no id names nothing; a query parameter is told by name. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e, Locale locale) {
    return answer(
        e.getParameter().hasParameterAnnotation(PathVariable.class)
            ? document(HttpStatus.NOT_FOUND, "notFound", locale)
            : document(
                HttpStatus.BAD_REQUEST,
                "parameter",
                locale,
                e.getName(),
                String.valueOf(e.getValue())));
  }

  /** The bound of spring.servlet.multipart was met before any endpoint saw the file. */
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
    return answer(
        document(
            HttpStatus.CONTENT_TOO_LARGE, "uploadTooLarge", locale, longestUpload.toMegabytes()));
  }

  /** The reader went away while an answer was being written: there is nobody to tell. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("The reader went away", e);
  }

  /** Security answers these itself (sign-in page or 403). */
  @ExceptionHandler(AccessDeniedException.class)
  void denied(AccessDeniedException e) {
    throw e;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> other(Exception e, Locale locale) {
    if (e instanceof MissingServletRequestParameterException missing) {
      return answer(
          document(HttpStatus.BAD_REQUEST, "parameterMissing", locale, missing.getParameterName()));
    }
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
    Map<String, Object> described = new LinkedHashMap<>();
    if (field.row() != null) {
      described.put("row", field.row());
    }
    described.put("field", field.name());
    described.put("value", String.valueOf(field.value()));
    described.put("code", field.code());
    described.put("message", message);
    return described;
  }

  /** As a person would say it: {@code items.3.sectionId}. */
  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
