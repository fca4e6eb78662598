package org.endure.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the page is made of, all from the program itself: our own modules and style sheets, and the modules of the editor. */
final class Assets {

    private static final String WEB = "/META-INF/resources/webjars/";
    private static final String MVN = "/META-INF/resources/_static/at/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Where each module of the editor stands, by the name under which others import it. */
    private static final Map<String, String> LIBRARIES = libraries();

    private Assets() {}

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("@codemirror/state", WEB + "codemirror__state/6.7.1/dist/index.js");
        libraries.put("@codemirror/view", WEB + "codemirror__view/6.43.7/dist/index.js");
        libraries.put("@codemirror/language", WEB + "codemirror__language/6.12.4/dist/index.js");
        libraries.put("@codemirror/commands", WEB + "codemirror__commands/6.10.4/dist/index.js");
        libraries.put("@codemirror/autocomplete", WEB + "codemirror__autocomplete/6.20.3/dist/index.js");
        libraries.put("@codemirror/lint", WEB + "codemirror__lint/6.9.7/dist/index.js");
        libraries.put("@codemirror/search", WEB + "codemirror__search/6.5.11/dist/index.js");
        libraries.put("@codemirror/lang-yaml", MVN + "codemirror/lang-yaml/6.1.3/dist/index.js");
        libraries.put("@lezer/common", WEB + "lezer__common/1.5.2/dist/index.js");
        libraries.put("@lezer/highlight", WEB + "lezer__highlight/1.2.3/dist/index.js");
        libraries.put("@lezer/lr", WEB + "lezer__lr/1.4.10/dist/index.js");
        libraries.put("@lezer/yaml", MVN + "lezer/yaml/1.0.4/dist/index.js");
        libraries.put("style-mod", WEB + "style-mod/4.1.3/src/style-mod.js");
        libraries.put("w3c-keyname", WEB + "w3c-keyname/2.2.8/index.js");
        libraries.put("crelt", WEB + "crelt/1.0.7/index.js");
        libraries.put("@marijn/find-cluster-break", WEB + "marijn__find-cluster-break/1.0.2/src/index.js");
        return Collections.unmodifiableMap(libraries);
    }

    /** The import map: names of the editor's modules, and where this server has them. */
    static String importMap() {
        return LIBRARIES.keySet().stream()
                .map(name -> "\"%s\": \"/lib/%s.js\"".formatted(name, name))
                .collect(Collectors.joining(", ", "{\"imports\": {", "}}"));
    }

    /** A file of the page by the path of its address; nothing if there is none. */
    static Optional<Reply> of(String path) {
        if (path.startsWith("/lib/") && path.endsWith(".js")) {
            return Optional.ofNullable(LIBRARIES.get(path.substring("/lib/".length(), path.length() - ".js".length())))
                    .map(resource -> new Reply(200, SCRIPT, bytes(resource), Map.of()));
        }
        if (path.matches("/page/[a-z]+\\.js")) {
            return find("/workbench/" + path.substring("/page/".length()))
                    .map(bytes -> new Reply(200, SCRIPT, bytes, Map.of()));
        }
        if (path.equals("/page/style.css")) {
            byte[] style = Stream.of("/report/page.css", "/report/report.css", "/workbench/workbench.css")
                    .map(each -> new String(bytes(each), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Reply(200, "text/css; charset=utf-8", style, Map.of()));
        }
        return Optional.empty();
    }

    /** The frame of the page. */
    static String frame() {
        return new String(bytes("/workbench/page.html"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        return find(resource)
                .orElseThrow(() -> new IllegalStateException("%s is not in the program.".formatted(resource)));
    }

    private static Optional<byte[]> find(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(resource), e);
        }
    }
}
