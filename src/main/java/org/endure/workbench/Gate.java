package org.endure.workbench;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets in the user's own browser and nothing else. A request must name this server as its host, come from no other page, and carry a
 * cookie. The cookie is given once, in exchange for the token in the address that is opened.
 */
final class Gate {

    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Set<String> hosts;
    private final String cookieName;
    private final String cookie = random();
    private final String token = random();
    private final AtomicBoolean isUsed = new AtomicBoolean();

    Gate(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.cookieName = "endure-" + port;
    }

    /** 192 random bits that can stand in an address. */
    static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token that lets a browser in, once. */
    String token() {
        return token;
    }

    /**
     * Refuses requests that were meant for another host or sent by another page.
     *
     * @throws RefusedRequestException with 421 or 403
     */
    void requireOwnPage(Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            throw new RefusedRequestException(421, "This server answers to 127.0.0.1 and localhost only.");
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        if (!origin.isEmpty() && (origin.size() != 1 || !origin.get(0).equals("http://" + host.get(0)))) {
            throw new RefusedRequestException(403, "This request comes from another page.");
        }
        List<String> site = headers.getOrDefault("Sec-Fetch-Site", List.of("none"));
        if (site.size() != 1 || !Set.of("none", "same-origin").contains(site.get(0))) {
            throw new RefusedRequestException(403, "This request comes from another site.");
        }
    }

    /**
     * Refuses requests without the cookie.
     *
     * @throws RefusedRequestException with 403
     */
    void requireCookie(Headers headers) {
        for (String line : headers.getOrDefault("Cookie", List.of())) {
            for (String each : line.split(";\\s*")) {
                int equals = each.indexOf('=');
                if (equals > 0
                        && each.substring(0, equals).equals(cookieName)
                        && same(each.substring(equals + 1), cookie)) {
                    return;
                }
            }
        }
        throw new RefusedRequestException(
                403, "Open the workbench with the address that the command gives; it lets in one browser.");
    }

    /** The cookie in exchange for the token; nothing if it is another or was used. */
    Optional<String> exchange(String given) {
        return same(given, token) && isUsed.compareAndSet(false, true)
                ? Optional.of("%s=%s; Path=/; HttpOnly; SameSite=Strict".formatted(cookieName, cookie))
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
