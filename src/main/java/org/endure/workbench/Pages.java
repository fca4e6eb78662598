package org.endure.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.report.Reported;
import org.endure.report.html.AnswerPane;
import org.endure.theory.TheoryFiles;
import org.endure.theory.TheoryReader;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What the page asks the server for, by method and path. */
final class Pages implements LocalServer.Routes {

    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    private final Workbench workbench;

    Pages(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Reply reply(Request request) throws IOException {
        return switch (request.route()) {
            case "GET /" -> frame(request);
            case "GET /api/start" -> Reply.json(start(request));
            case "GET /api/files" ->
                Reply.json(Json.of("files", workbench.workspace().list(), "theories", theories()));
            case "GET /api/file" -> file(request);
            case "GET /api/shipped" ->
                Reply.json(Json.of("text", workbench.workspace().shipped(request.query("path"))));
            case "PUT /api/file" -> save(request);
            case "POST /api/discard" -> discard(request.body());
            case "POST /api/answer" -> answer(request.body());
            case "POST /api/begin" -> begin(request);
            case "POST /api/help" -> help(request.body());
            case "GET /api/part" -> part(request);
            case "GET /api/changes" -> changes(request);
            case "GET /api/tests" ->
                Reply.json(workbench.tab(request.query("tab")).tests());
            case "GET /api/report" -> report(request);
            case "POST /api/search" -> search(request.body());
            case "POST /api/cancel" -> cancel(request.body());
            case "POST /api/end" -> end(request.body());
            default -> asset(request);
        };
    }

    @Override
    public boolean stream(Request request, HttpExchange exchange) throws IOException {
        if (!request.route().equals("GET /api/events")) {
            return false;
        }
        Tab tab = workbench.tab(request.query("tab"));
        try {
            tab.events().stream(exchange);
        } finally {
            workbench.left(tab);
        }
        return true;
    }

    private Reply asset(Request request) {
        if (request.route().startsWith("GET /")) {
            return Assets.of(request.route().substring("GET ".length()))
                    .orElseThrow(() -> new RefusedRequestException(404, "There is no such page."));
        }
        throw new RefusedRequestException(404, "There is no such page.");
    }

    private Reply frame(Request request) {
        String nonce = Gate.random();
        Language language = language(request.query("lang"));
        String page = Assets.frame()
                .replace("{nonce}", nonce)
                .replace("{lang}", language.code())
                .replace("{imports}", Assets.importMap());
        return Reply.page(page)
                .with(
                        "Content-Security-Policy",
                        ("default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; connect-src 'self'; "
                                        + "img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
                                        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
                                .formatted(nonce, nonce));
    }

    private Language language(String code) {
        return Language.of(code).orElse(workbench.settings().language());
    }

    private List<String> theories() {
        List<String> names =
                new ArrayList<>(new TheoryReader(workbench.workspace().files(), workbench.parser()).names());
        workbench.workspace().list().forEach(each -> {
            String path = String.valueOf(each.get("path"));
            if (path.endsWith(("/" + TheoryFiles.THEORY)) && !path.startsWith("rules/")) {
                names.add(path.substring(0, path.length() - ("/" + TheoryFiles.THEORY).length()));
            }
        });
        return names;
    }

    private Map<String, @Nullable Object> start(Request request) {
        Workbench.Settings settings = workbench.settings();
        Tab tab = workbench.opened();
        Language language = language(request.query("lang"));
        Map<String, String> drafts = new TreeMap<>(workbench.drafts().all());
        return Json.of(
                "tab",
                tab.id(),
                "folder",
                String.valueOf(settings.folder().toAbsolutePath().normalize().getFileName()),
                "facts",
                settings.facts(),
                "theory",
                settings.theory(),
                "layers",
                settings.layers(),
                "language",
                language.code(),
                "release",
                settings.release(),
                "words",
                Words.of(language).beginning("workbench."),
                "files",
                workbench.workspace().list(),
                "theories",
                theories(),
                "drafts",
                drafts);
    }

    private Reply file(Request request) {
        Workspace.Shown shown = workbench.workspace().read(request.query("path"));
        return Reply.json(shown.tree()).with("ETag", "\"" + shown.version() + "\"");
    }

    private Reply save(Request request) throws IOException {
        Json body = request.body();
        String expected = request.header("If-Match")
                .orElseThrow(() -> new RefusedRequestException(428, "Say with If-Match which version was read."));
        Workspace.Shown shown =
                workbench.workspace().save(request.query("path"), body.text("text"), expected.replace("\"", ""));
        workbench.drafts().forget(shown.path());
        workbench.changed();
        return Reply.json(shown.tree()).with("ETag", "\"" + shown.version() + "\"");
    }

    private Reply discard(Json body) {
        workbench.drafts().forget(body.text("path"));
        return Reply.nothing();
    }

    /** The question of a body; texts that are not saved are checked like files. */
    private Question question(Json body) {
        Map<String, String> edited = new TreeMap<>();
        body.map("edited")
                .forEach((path, text) ->
                        edited.put(UserPath.checked(path, workbench.workspace().files()), text));
        return new Question(
                body.number("number", 0),
                body.text("theory", TheoryReader.DEFAULT),
                body.texts("layers"),
                checkedOrNone(body.text("facts", "")),
                body.texts("overlays").stream()
                        .map(each ->
                                UserPath.checked(each, workbench.workspace().files()))
                        .toList(),
                language(body.text("language", "")),
                edited,
                checkedOrNone(body.text("open", "")),
                body.text("base", "edit"),
                body.text("part", "proof"));
    }

    private String checkedOrNone(String path) {
        return path.isEmpty()
                ? ""
                : UserPath.checked(path, workbench.workspace().files());
    }

    private Reply begin(Request request) throws IOException {
        return Reply.json(new FileTemplates(workbench, this::question).of(request.query("kind"), request.body()));
    }

    private Reply help(Json body) {
        Tab tab = workbench.tab(body.text("tab"));
        String path = UserPath.checked(body.text("path"), workbench.workspace().files());
        Help help = new Help(tab.snapshot(question(body)), path, body.number("line", 0), body.number("units", 0));
        return Reply.json(
                switch (body.text("kind")) {
                    case "completions" -> help.completions();
                    case "hover" -> help.hover();
                    case "definitions" -> help.definitions();
                    case "rename" -> help.rename(body.text("name", ""));
                    default -> throw new RefusedRequestException(400, "There is no such help.");
                });
    }

    private Reply answer(Json body) {
        workbench.ask(workbench.tab(body.text("tab")), question(body));
        return Reply.json(202, Json.of());
    }

    private Reply part(Request request) {
        Tab tab = workbench.tab(request.query("tab"));
        return Reply.json(workbench.answers().now(() -> tab.part(request.query("part"))));
    }

    private Reply changes(Request request) {
        Tab tab = workbench.tab(request.query("tab"));
        return Reply.json(Json.of("changes", workbench.answers().now(() -> tab.changes(request.query("base")))));
    }

    private Reply report(Request request) {
        Reported reported = workbench.tab(request.query("tab")).reported();
        if (reported == null) {
            throw new RefusedRequestException(409, "There is no answer yet.");
        }
        AnswerPane pane = new AnswerPane(reported);
        return Reply.page(
                        switch (request.query("part")) {
                            case "graph" -> pane.graphPage();
                            case "timeline" -> pane.timelinePage();
                            case "search" -> workbench.jobs().page(request.query("job"));
                            default -> throw new RefusedRequestException(404, "There is no such page.");
                        })
                .with("Content-Security-Policy", FRAME_POLICY);
    }

    private Reply search(Json body) {
        Tab tab = workbench.tab(body.text("tab"));
        Search.Asked asked = new Search.Asked(
                body.text("kind"),
                question(body),
                Math.max(1, body.number("count", 1)),
                body.text("about", ""),
                body.texts("theories"),
                workbench.settings().release());
        String command = asked.command();
        return Reply.json(Json.of("job", workbench.jobs().begin(tab, asked), "command", command));
    }

    private Reply cancel(Json body) {
        workbench.jobs().cancel(body.text("job"));
        return Reply.nothing();
    }

    private Reply end(Json body) {
        workbench.tab(body.text("tab"));
        workbench.tellToEnd();
        return Reply.nothing();
    }
}
