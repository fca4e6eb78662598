package org.endure.workbench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.endure.rule.RuleParser;
import org.endure.words.Language;

/**
 * A page in the browser of this computer on which rules and facts are edited, and the answer follows each edit. It runs until it is told
 * to end; what was not saved then is kept in the working folder, and the next page offers it.
 */
public final class Workbench implements AutoCloseable {

    private static final int MOST_TABS = 12;

    private final Settings settings;
    private final RuleParser parser;
    private final Workspace workspace;
    private final Drafts drafts;
    private final AnsweringThread answers = new AnsweringThread();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Jobs jobs;
    private final LocalServer shell;
    private final FolderWatch watch;

    /**
     * What is opened.
     *
     * @param folder the working folder
     * @param facts the fact set to begin with; empty for the first page
     * @param theory name of the theory
     * @param layers folders of rules added as layers
     * @param language the language to begin with
     * @param release version of the program
     */
    public record Settings(
            Path folder, String facts, String theory, List<String> layers, Language language, String release) {
        public Settings {
            layers = List.copyOf(layers);
        }
    }

    private Workbench(Settings settings, RuleParser parser) throws IOException {
        this.settings = settings;
        this.parser = parser;
        this.workspace = new Workspace(settings.folder());
        this.drafts = new Drafts(settings.folder());
        this.jobs = new Jobs(workspace.files(), parser);
        this.shell = new LocalServer(new Pages(this));
        this.watch = new FolderWatch(workspace, this::changedOutside);
    }

    /** Opens a workbench, which listens at once. */
    public static Workbench open(Settings settings, RuleParser parser) throws IOException {
        return new Workbench(settings, parser);
    }

    /** The address that lets one browser in, once. */
    public URI address() {
        return shell.address();
    }

    /** Waits until the page tells it to end. */
    public void await() throws InterruptedException {
        end.await();
    }

    /** Ends it; what is not saved is kept. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            tabs.values().forEach(tab -> drafts.keep(tab.unsaved()));
            tabs.values().forEach(tab -> tab.events().end());
            watch.close();
            jobs.close();
            answers.close();
            shell.close();
            end.countDown();
        }
    }

    /** Lets {@link #await} return. */
    void tellToEnd() {
        end.countDown();
    }

    Settings settings() {
        return settings;
    }

    Workspace workspace() {
        return workspace;
    }

    Drafts drafts() {
        return drafts;
    }

    Jobs jobs() {
        return jobs;
    }

    AnsweringThread answers() {
        return answers;
    }

    RuleParser parser() {
        return parser;
    }

    /** A new tab. */
    Tab opened() {
        if (tabs.size() >= MOST_TABS) {
            throw new RefusedRequestException(
                    429, "More than %d tabs are open. Close some of them.".formatted(MOST_TABS));
        }
        Tab tab = new Tab(workspace.files(), parser, version::get);
        tabs.put(tab.id(), tab);
        return tab;
    }

    /** The tab of that id. */
    Tab tab(String id) {
        Tab tab = tabs.get(id);
        if (tab == null) {
            throw new RefusedRequestException(410, "This tab is not known any more. Load the page again.");
        }
        return tab;
    }

    /** A tab whose browser hung up: what it did not save is kept. */
    void left(Tab tab) {
        if (tabs.remove(tab.id()) != null && !closed.get()) {
            drafts.keep(tab.unsaved());
        }
    }

    /** Answers a question soon, unless a newer one comes first. */
    void ask(Tab tab, Question question) {
        tab.note(question);
        answers.newest(tab.id(), () -> tab.answer(question, answers::isIdle));
    }

    /** Files are others now: what was read from them is read again. */
    void changed() {
        version.incrementAndGet();
    }

    private void changedOutside(List<String> paths) {
        changed();
        tabs.values().forEach(tab -> tab.events().send("outside", Json.of("paths", paths)));
    }
}
