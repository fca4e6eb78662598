package org.endure.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.rule.RuleParser;

/** Searches that take long: one after the other, each with its progress, and each can be given up. */
final class Jobs implements AutoCloseable {

    private static final long BETWEEN_SIGNS = 200_000_000;
    private static final int MOST_PAGES = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "workbench-searches");
        made.setDaemon(true);
        return made;
    });
    private final Map<String, AtomicBoolean> givenUp = new ConcurrentHashMap<>();
    private final Map<String, String> pages = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_PAGES;
        }
    });
    private final FileTree saved;
    private final RuleParser parser;

    Jobs(FileTree saved, RuleParser parser) {
        this.saved = saved;
        this.parser = parser;
    }

    /** Begins a search; its progress and its result are told to the tab. */
    String begin(Tab tab, Search.Asked asked) {
        String id = Gate.random();
        AtomicBoolean stop = new AtomicBoolean();
        givenUp.put(id, stop);
        thread.execute(() -> {
            try {
                Search.Found found = new Search(saved, parser).run(asked, progress(tab, id, stop));
                if (!found.page().isEmpty()) {
                    pages.put(id, found.page());
                }
                tab.events()
                        .send(
                                "found",
                                Json.of(
                                        "job",
                                        id,
                                        "text",
                                        found.text(),
                                        "page",
                                        !found.page().isEmpty()));
            } catch (CancellationException e) {
                tab.events().send("found", Json.of("job", id, "cancelled", true));
            } catch (InvalidInputException e) {
                tab.events()
                        .send(
                                "found",
                                Json.of(
                                        "job",
                                        id,
                                        "problems",
                                        Problems.tree(
                                                e.diagnostics(), asked.on().over(saved))));
            } catch (RefusedRequestException e) {
                tab.events().send("found", Json.of("job", id, "message", e.sentence()));
            } catch (RuntimeException e) {
                tab.events()
                        .send(
                                "found",
                                Json.of("job", id, "message", "Internal error: %s. Please report it.".formatted(e)));
            } finally {
                givenUp.remove(id);
            }
        });
        return id;
    }

    private static LongConsumer progress(Tab tab, String id, AtomicBoolean stop) {
        AtomicLong told = new AtomicLong(System.nanoTime());
        return done -> {
            if (stop.get()) {
                throw new CancellationException();
            }
            long now = System.nanoTime();
            long before = told.get();
            if (now - before > BETWEEN_SIGNS && told.compareAndSet(before, now)) {
                tab.events().send("progress", Json.of("job", id, "done", done));
            }
        };
    }

    /** The page that a search found. */
    String page(String id) {
        String page = pages.get(id);
        if (page == null) {
            throw new RefusedRequestException(404, "There is no such page.");
        }
        return page;
    }

    /** Gives a search up. */
    void cancel(String id) {
        AtomicBoolean stop = givenUp.get(id);
        if (stop != null) {
            stop.set(true);
        }
    }

    @Override
    public void close() {
        givenUp.values().forEach(each -> each.set(true));
        thread.shutdownNow();
    }
}
