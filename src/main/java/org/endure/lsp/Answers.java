package org.endure.lsp;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.language.FileKind;
import org.endure.language.Project;
import org.endure.language.ProjectSnapshot;
import org.endure.rule.RuleParser;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question after the other, on a thread of its own. Mistakes are told shortly after the last edit; when another edit comes, what
 * was found for the one before is dropped.
 */
final class Answers {

    private static final String SHIPPED_FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final long STILL = 150;

    private final Settings settings;
    private final Project project;
    private final Places places;
    private final LanguageClient client;
    private final PrintStream log;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread each = new Thread(task, "answers");
        each.setDaemon(true);
        return each;
    });
    private final Set<String> told = new HashSet<>();
    private @Nullable Future<?> waiting;
    private volatile @Nullable String lastFacts;

    Answers(Path folder, RuleParser parser, Settings settings, LanguageClient client, PrintStream log) {
        this.settings = settings;
        this.project = Project.open(folder, parser, settings.theory(), settings.layers());
        this.places = new Places(folder.toAbsolutePath().normalize());
        this.client = client;
        this.log = log;
    }

    Places places() {
        return places;
    }

    /** The fact set that rules are shown to fire on. */
    String facts() {
        String chosen = settings.facts();
        return Objects.requireNonNullElse(chosen == null ? lastFacts : chosen, SHIPPED_FACTS);
    }

    void edit(String uri, String text) {
        String path = places.path(uri);
        if (FileKind.of(path, text) == FileKind.FACTS) {
            lastFacts = path;
        }
        project.edit(path, text);
        checkSoon();
    }

    void forget(String uri) {
        project.forget(places.path(uri));
        checkSoon();
    }

    void changed() {
        project.changed();
        checkSoon();
    }

    /** Asks about how things are when the question's turn comes. */
    <T> CompletableFuture<T> ask(Function<ProjectSnapshot, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return question.apply(project.snapshot());
                    } catch (InvalidInputException refused) {
                        throw new ResponseErrorException(new ResponseError(
                                ResponseErrorCode.RequestFailed, sentences(refused.diagnostics()), null));
                    }
                },
                thread);
    }

    private static String sentences(List<Diagnostic> refused) {
        return refused.stream()
                .map(each -> each.advice() == null ? each.message() : each.message() + " " + each.advice())
                .collect(Collectors.joining(" "));
    }

    private synchronized void checkSoon() {
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = thread.schedule(this::check, STILL, TimeUnit.MILLISECONDS);
    }

    private void check() {
        try {
            ProjectSnapshot snapshot = project.snapshot();
            Map<String, List<Diagnostic>> found = snapshot.diagnostics(project.edited());
            if (snapshot.edition() == project.edition()) {
                tell(snapshot, found);
                prepare(snapshot);
            }
        } catch (RuntimeException | StackOverflowError bug) {
            log.print("Checking failed: ");
            bug.printStackTrace(log);
        }
    }

    /** Looks for ids and keys in all files before they are asked for: the first time this takes longer than some editors wait. */
    private void prepare(ProjectSnapshot snapshot) {
        project.edited().stream().findFirst().ifPresent(file -> snapshot.word(new SourcePosition(file, 1, 1)));
    }

    /** Tells what is wrong in files that the editor can open, and that nothing is wrong any more in others. */
    private void tell(ProjectSnapshot snapshot, Map<String, List<Diagnostic>> found) {
        Set<String> now = new HashSet<>();
        found.forEach((file, diagnostics) -> {
            if (!snapshot.files().isBundled(file)) {
                SourceText text = snapshot.text(file);
                now.add(file);
                publish(
                        file,
                        diagnostics.stream()
                                .map(each -> Translation.diagnostic(text, each))
                                .toList());
            }
        });
        told.stream().filter(file -> !now.contains(file)).forEach(file -> publish(file, List.of()));
        told.clear();
        told.addAll(now);
    }

    private void publish(String file, List<org.eclipse.lsp4j.Diagnostic> diagnostics) {
        client.publishDiagnostics(new PublishDiagnosticsParams(places.uri(file), diagnostics));
    }

    void end() {
        thread.shutdownNow();
    }
}
