package org.endure.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The file of a table: its text, whether it is compressed or begins with a byte order mark, and what is wrong with it if it
 * cannot be read.
 *
 * @param name its name in messages
 * @param path where it is
 */
record TableFile(String name, Path path) {

    private static final int MARK = 0xFEFF;
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 12;

    /**
     * Its text, to be closed by the reader.
     *
     * @throws InvalidInputException if there is no such file, or it is one that another program keeps in a form of its own
     * @throws IOException if it cannot be read
     */
    BufferedReader text() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw fault(
                    "file-missing",
                    0,
                    0,
                    Files.isDirectory(path)
                            ? "\"%s\" is a folder, but a table belongs here.".formatted(name)
                            : "There is no file \"%s\".".formatted(name),
                    null);
        }
        InputStream bytes = bytes();
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, decoder()), BUFFER);
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** What is told of a failure to read on after a line. */
    InvalidInputException unreadable(long line, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof EOFException)) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            return notUtf8(line);
        } else if (cause instanceof EOFException) {
            return after(line, "the compressed file is cut off", "Fetch it again: the rest is missing.");
        } else if (cause instanceof ZipException) {
            return after(line, "the compressed file is damaged", "Fetch it again, or unpack it with gzip -d.");
        } else if (cause instanceof AccessDeniedException) {
            return fault("table-unreadable", 0, 0, "\"%s\" may not be read.".formatted(name), null);
        } else if (isQuotation(cause)) {
            return fault(
                    "open-quotation",
                    line + 1,
                    0,
                    "A quotation mark in the row that begins here is not closed, or text follows the closing one.",
                    "Inside quotation marks, a quotation mark is written twice.");
        }
        return after(line, String.valueOf(cause.getMessage()), null);
    }

    /** The reader of rows found a quotation mark without its partner, or gave up looking for it. */
    private static boolean isQuotation(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof RowLimit.ExceededException || message.contains("encapsulated token");
    }

    private InvalidInputException after(long line, String why, @Nullable CharSequence advice) {
        return fault(
                "table-unreadable",
                line,
                0,
                "The table cannot be read after line %d: %s.".formatted(line, why),
                advice);
    }

    private InputStream bytes() throws IOException {
        PushbackInputStream plain = peeked(Files.newInputStream(path));
        try {
            byte[] magic = magic(plain);
            if (!isGzip(magic)) {
                refuseForeign(magic);
                return plain;
            }
            PushbackInputStream unpacked = peeked(new GZIPInputStream(plain, BUFFER));
            refuseForeign(magic(unpacked));
            return unpacked;
        } catch (IOException | InvalidInputException e) {
            plain.close();
            throw e;
        }
    }

    private static PushbackInputStream peeked(InputStream in) {
        return new PushbackInputStream(new BufferedInputStream(in, BUFFER), MAGIC);
    }

    private static byte[] magic(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(MAGIC);
        in.unread(first);
        return first;
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }

    private void refuseForeign(byte[] magic) {
        ForeignFormat.of(magic).ifPresent(format -> {
            throw fault(
                    "foreign-table",
                    0,
                    0,
                    "\"%s\" is %s, which Endure does not read.".formatted(name, format.title()),
                    format.advice());
        });
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Looks the place up, since text is decoded long before it is read as rows. */
    private InvalidInputException notUtf8(long read) {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        LineCount count = new LineCount();
        try (InputStream bytes = bytes()) {
            boolean more = true;
            while (more) {
                int got = bytes.read(in.array(), in.position(), in.remaining());
                more = got >= 0;
                in.position(in.position() + Math.max(0, got)).flip();
                CoderResult result = decoder.decode(in, out, !more);
                count.add(out.flip());
                out.clear();
                if (result.isError()) {
                    return fault(
                            "not-utf-8",
                            count.line,
                            count.column,
                            "The byte 0x%02X is no UTF-8.".formatted(in.get(in.position()) & 0xff),
                            "Save the table as UTF-8; or, if it is in Latin-1: iconv -f LATIN1 -t UTF-8 OLD > NEW.");
                }
                in.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return after(read, "it is not UTF-8", null);
    }

    /** Line and column of what comes next, from 1. */
    private static final class LineCount {

        private int line = 1;
        private int column = 1;
        private boolean afterReturn;

        void add(CharBuffer text) {
            while (text.hasRemaining()) {
                char each = text.get();
                if (each == '\n' && afterReturn) {
                    afterReturn = false;
                } else if (each == '\n' || each == '\r') {
                    line++;
                    column = 1;
                    afterReturn = each == '\r';
                } else {
                    column += Character.isLowSurrogate(each) || each == MARK ? 0 : 1;
                    afterReturn = false;
                }
            }
        }
    }

    InvalidInputException fault(String code, long line, int column, String message, @Nullable CharSequence advice) {
        return new InvalidInputException(
                Diagnostic.error(code, new SourcePosition(name, (int) line, column), message, advice));
    }
}
