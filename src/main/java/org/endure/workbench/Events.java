package org.endure.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is sent to a tab without being asked for, as server-sent events, in the order in which it came about. */
final class Events {

    private static final int MOST = 100;
    private static final long SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST);

    /** Sends an event; if the tab has not listened for very long, the oldest is dropped. */
    void send(String name, Map<String, @Nullable Object> data) {
        String text = "event: %s\ndata: %s\n\n".formatted(name, new String(Json.write(data), StandardCharsets.UTF_8));
        byte[] event = text.getBytes(StandardCharsets.UTF_8);
        while (!waiting.offer(event)) {
            waiting.poll();
        }
    }

    /** Ends the stream that is under way. */
    void end() {
        waiting.clear();
        waiting.add(END);
    }

    /** Sends events until the browser hangs up or the workbench ends. */
    void stream(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        LocalServer.protect(headers);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (true) {
                byte[] event = waiting.poll(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS);
                if (event != null && event.length == 0) {
                    return;
                }
                out.write(event == null ? ": still here\n\n".getBytes(StandardCharsets.UTF_8) : event);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
