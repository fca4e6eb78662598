package org.endure.bibliography;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a bibliography into text: UTF-8; UTF-16 and UTF-32 with a byte order mark; the encoding that a first line
 * {@code % Encoding: …} names; or else Windows-1252 with a warning.
 *
 * @param text the text, without byte order mark
 * @param warning what is guessed; null if nothing is
 */
public record LibraryEncoding(String text, @Nullable Diagnostic warning) {

    private static final Map<String, String> JABREF = Map.of(
            "ISO8859_1", "ISO-8859-1",
            "ISO8859_2", "ISO-8859-2",
            "ISO8859_15", "ISO-8859-15",
            "CP1252", "windows-1252",
            "CP1250", "windows-1250",
            "SJIS", "Shift_JIS",
            "UTF8", "UTF-8");
    private static final String ADVICE = "Export the library again with encoding UTF-8.";

    /**
     * The text of a file.
     *
     * @throws InvalidInputException if its encoding cannot be told
     */
    public static LibraryEncoding decode(String path, byte[] bytes) {
        String marked = marked(bytes);
        if (marked != null) {
            return new LibraryEncoding(marked, null);
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new LibraryEncoding(utf8, null);
        }
        int at = firstHigh(bytes);
        Charset named = named(bytes);
        String text = named == null ? null : strictly(bytes, named);
        if (text != null) {
            return new LibraryEncoding(text, null);
        }
        String western = isWestern(bytes) ? strictly(bytes, Charset.forName("windows-1252")) : null;
        if (western == null) {
            SourcePosition position = position(path, bytes, at);
            throw new InvalidInputException(new Diagnostic(
                    DiagnosticSeverity.ERROR, "not-utf-8", position, "The file is not UTF-8.", ADVICE, null, 1));
        }
        Diagnostic warning = new LibraryText(path, western)
                .warning("not-utf-8", at, at + 1, "The file is not UTF-8; it is read as Windows-1252.", ADVICE);
        return new LibraryEncoding(western, warning);
    }

    private static @Nullable String marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            String text = strictly(bytes, StandardCharsets.UTF_8);
            return text == null ? null : text.substring(1);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        return startsWith(bytes, 0xfe, 0xff) ? strictly(bytes, StandardCharsets.UTF_16) : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The encoding that one of the first lines names; null if none does, or it is not known. */
    private static @Nullable Charset named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
        for (String line : head.lines().limit(10).toList()) {
            String stripped = line.strip();
            int colon = stripped.toLowerCase(Locale.ROOT).indexOf("encoding:");
            if (stripped.startsWith("%") && colon >= 0) {
                String name = stripped.substring(colon + 9).strip();
                String standard = JABREF.getOrDefault(name.toUpperCase(Locale.ROOT), name);
                try {
                    return Charset.forName(standard);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether high bytes stand alone or in pairs among letters, as in Western European text, and none is a control. */
    private static boolean isWestern(byte[] bytes) {
        int run = 0;
        for (byte each : bytes) {
            run = each < 0 ? run + 1 : 0;
            if (run > 3 || each == 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstHigh(byte[] bytes) {
        int i = 0;
        while (i < bytes.length - 1 && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static SourcePosition position(String path, byte[] bytes, int at) {
        String before = new String(bytes, 0, at, StandardCharsets.US_ASCII);
        return new LibraryText(path, before).position(at);
    }
}
