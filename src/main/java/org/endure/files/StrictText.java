package org.endure.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;

/** Turns bytes into text that is UTF-8 and nothing else. */
final class StrictText {

    private static final String ADVICE = "Save the file with the encoding UTF-8.";

    private StrictText() {}

    /** The text, without byte order mark; a byte that is not UTF-8 is told with its place. */
    static String decode(String path, byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            throw new InvalidInputException(
                    Diagnostic.error("not-utf-8", SourcePosition.file(path), "The file is UTF-16, not UTF-8.", ADVICE));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new InvalidInputException(malformed(path, bytes, in.position(), text));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Diagnostic malformed(String path, byte[] bytes, int at, String before) {
        SourceText read = SourceText.of(path, before);
        int line = read.lines().size();
        String start = read.lines().get(line - 1);
        int column = start.codePointCount(0, start.length()) + 1;
        String message = "The byte 0x%02x is not UTF-8.".formatted(bytes[at] & 0xff);
        SourceText shown = SourceText.of(path, before + "\ufffd" + latin(bytes, at + 1));
        return shown.diagnostic(DiagnosticSeverity.ERROR, "not-utf-8", line, column, 1, message, ADVICE);
    }

    /** The rest of the line as Latin-1, only to be shown. */
    private static String latin(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r' && to - from < 80) {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
