package org.endure.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.endure.diagnostic.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: bound to this computer, and behind {@link Gate}. It knows HTTP and nothing of what is asked. */
final class LocalServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String LOOPBACK = "127.0.0.1";

    /** Longest time that a request may take to arrive, in seconds. */
    private static final String LONGEST_REQUEST = "20";

    static {
        // read by the server of the JDK when it is first used
        if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
            System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_REQUEST);
        }
    }

    /** What answers requests that the gate let in. */
    interface Routes {

        /** The reply to a request. */
        Reply reply(Request request) throws IOException;

        /** Sends events for as long as the browser listens; whether the request asks for them. */
        boolean stream(Request request, HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Gate gate;
    private final Routes routes;

    LocalServer(Routes routes) throws IOException {
        this.routes = routes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(LOOPBACK), 0), 0);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "workbench-request");
            thread.setDaemon(true);
            return thread;
        });
        this.gate = new Gate(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address that lets one browser in. */
    URI address() {
        return URI.create("http://%s:%d/open?token=%s"
                .formatted(LOOPBACK, server.getAddress().getPort(), gate.token()));
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            try {
                gate.requireOwnPage(exchange.getRequestHeaders());
                Request request = new Request(exchange);
                if (request.route().equals("GET /open")) {
                    send(exchange, opened(request));
                    return;
                }
                gate.requireCookie(exchange.getRequestHeaders());
                if (!routes.stream(request, exchange)) {
                    send(exchange, routes.reply(request));
                }
            } catch (RefusedRequestException e) {
                send(exchange, Reply.json(e.status(), Json.of("message", e.sentence())));
            } catch (InvalidInputException e) {
                send(
                        exchange,
                        Reply.json(
                                422,
                                Json.of(
                                        "diagnostics",
                                        e.diagnostics().stream()
                                                .map(each ->
                                                        Json.of("message", each.message(), "advice", each.advice()))
                                                .toList())));
            } catch (RuntimeException | Error e) {
                LOG.error("A request to the workbench failed.", e);
                send(
                        exchange,
                        Reply.json(500, Json.of("message", "Internal error: %s. Please report it.".formatted(e))));
            }
        } catch (IOException e) {
            LOG.debug("The browser hung up.", e);
        }
    }

    private Reply opened(Request request) {
        String cookie = gate.exchange(request.query("token"))
                .orElseThrow(() -> new RefusedRequestException(
                        403, "This address was used already. Start endure workbench again, or use the open page."));
        return new Reply(303, "text/plain", new byte[0], java.util.Map.of("Location", "/", "Set-Cookie", cookie));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Content-Security-Policy", POLICY);
        protect(headers);
        reply.headers().forEach(headers::set);
        boolean empty = reply.bytes().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.bytes().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.bytes());
        }
    }

    /** The headers that every reply carries. */
    static void protect(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
