package org.endure.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What stands on standard input: for an editor one message a line, each behind its length, unless the line gives headers itself. */
final class Framing {

    private Framing() {}

    static InputStream of(FuzzKind kind, String input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (kind == FuzzKind.EDITOR) {
            input.lines().forEach(line -> {
                byte[] message = line.getBytes(StandardCharsets.UTF_8);
                String head = line.startsWith("!")
                        ? line.substring(1) + "\r\n\r\n"
                        : "Content-Length: %d\r\n\r\n".formatted(message.length);
                bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
                bytes.writeBytes(line.startsWith("!") ? new byte[0] : message);
            });
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
