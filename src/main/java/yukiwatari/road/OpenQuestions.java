package yukiwatari.road;

import java.util.List;

/** A file cannot be read before these questions are answered in {@link ReadOptions}. */
final class OpenQuestions extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Question> questions;

  OpenQuestions(List<Question> questions) {
    super(questions.toString());
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("no question");
    }
    this.questions = List.copyOf(questions);
  }

  List<Question> questions() {
    return questions;
  }
}
