package org.endure.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Questions on one stream, answers from another. */
public final class Dialogue {

    private final BufferedReader answers;
    private final PrintStream questions;

    /** A dialogue over these streams. */
    public Dialogue(BufferedReader answers, PrintStream questions) {
        this.answers = answers;
        this.questions = questions;
    }

    /** Says something. */
    public void tell(String text) {
        questions.println(Escapes.visible(text));
    }

    /**
     * The answer to a question, without space around it.
     *
     * @throws InvalidInputException if the answers are at an end
     */
    public String ask(String question) {
        String answer = askOrEnd(question);
        if (answer == null) {
            throw new InvalidInputException(Diagnostic.error(
                    "answers-ended",
                    SourcePosition.file("standard input"),
                    "The answers end before the question \"%s\"; nothing more is written.".formatted(question.strip()),
                    "Answer every question; an empty line leaves out what is not known."));
        }
        return answer;
    }

    /** The answer to a question; null if the answers are at an end. */
    public @Nullable String askOrEnd(String question) {
        questions.print(Escapes.visible(question) + " ");
        questions.flush();
        try {
            String answer = answers.readLine();
            return answer == null ? null : answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The answers cannot be read.", e);
        }
    }
}
