package org.endure.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The value of a field with macros expanded, which still knows where each character is written. */
final class BibValue {

    private final LibraryText file;
    private final String text;
    private final List<Segment> segments;

    /** Characters from an index on: written one by one from an offset on, or all by the macro at that offset. */
    private record Segment(int index, int offset, boolean macro) {}

    private BibValue(LibraryText file, String text, List<Segment> segments) {
        this.file = file;
        this.text = text;
        this.segments = segments;
    }

    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** A warning about the characters from one index to another. */
    Diagnostic warning(String code, int from, int to, String message, @Nullable CharSequence advice) {
        int start = offset(from);
        return file.warning(code, start, Math.max(start + 1, offset(to)), message, advice);
    }

    /** Offset in the file of the character at an index. */
    int offset(int index) {
        Segment found = new Segment(0, 0, true);
        for (Segment segment : segments) {
            if (segment.index() <= index) {
                found = segment;
            }
        }
        return found.macro() ? found.offset() : found.offset() + index - found.index();
    }

    /** Puts a value together. */
    static final class Builder {

        private final LibraryText file;
        private final StringBuilder text = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();

        Builder(LibraryText file) {
            this.file = file;
        }

        void literal(String part, int offset) {
            segments.add(new Segment(text.length(), offset, false));
            text.append(part);
        }

        void constant(String part, int offset) {
            segments.add(new Segment(text.length(), offset, true));
            text.append(part);
        }

        int length() {
            return text.length();
        }

        void cut(int length) {
            text.setLength(length);
        }

        BibValue build() {
            return new BibValue(file, text.toString(), List.copyOf(segments));
        }
    }
}
