package org.endure.workbench;

import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.PathText;
import org.endure.language.Completion;
import org.endure.language.Hover;
import org.endure.language.Occurrence;
import org.endure.language.ProjectSnapshot;
import org.endure.language.Renaming;
import org.jspecify.annotations.Nullable;

/** What {@link org.endure.language} says of a place in a file, as data for the editor. */
final class Help {

    private static final int MOST = 400;

    private final ProjectSnapshot snapshot;
    private final Problems places;
    private final String path;
    private final SourcePosition at;

    /** Help at a place, with its line and column as the browser counts them. */
    Help(ProjectSnapshot snapshot, String path, int line, int units) {
        this.snapshot = snapshot;
        this.path = path;
        this.places = new Problems(snapshot.files());
        this.at = new SourcePosition(path, line + 1, places.column(path, line + 1, units));
    }

    /** What can be written there. */
    Map<String, @Nullable Object> completions() {
        return Json.of(
                "items",
                snapshot.completions(at).stream().limit(MOST).map(this::item).toList());
    }

    private Map<String, @Nullable Object> item(Completion each) {
        return Json.of(
                "label",
                each.label(),
                "kind",
                each.kind().name(),
                "detail",
                Escapes.visible(each.detail()),
                "range",
                places.range(path, each.replaces()),
                "text",
                each.insert());
    }

    /** What the word there means, and where it is defined. */
    Map<String, @Nullable Object> hover() {
        Hover hover = snapshot.hover(at).orElse(null);
        return hover == null
                ? Json.of()
                : Json.of(
                        "range",
                        places.range(path, hover.range()),
                        "title",
                        Escapes.visible(hover.title()),
                        "meaning",
                        Escapes.visible(hover.meaning()),
                        "source",
                        Escapes.visible(hover.source()),
                        "topic",
                        hover.topic());
    }

    /** Where the word there is defined, and where it is used. */
    Map<String, @Nullable Object> definitions() {
        return Json.of(
                "definitions",
                snapshot.definitions(at).stream().map(Help::place).toList(),
                "uses",
                snapshot.uses(at).stream()
                        .limit(MOST)
                        .map(each -> place(new SourcePosition(
                                each.file(), each.range().line(), each.range().column())))
                        .toList());
    }

    private static Map<String, @Nullable Object> place(SourcePosition place) {
        return Json.of("file", PathText.normal(place.file()), "line", place.line(), "column", place.column());
    }

    /** The changes of all files that give the word there another name; if the name is empty, the name it has. */
    Map<String, @Nullable Object> rename(String name) {
        if (name.isEmpty()) {
            return Json.of("name", snapshot.renamable(at).map(Help::nameOf).orElse(null));
        }
        Renaming renaming = snapshot.rename(at, name)
                .orElseThrow(() -> new RefusedRequestException(400, "This word cannot be renamed."));
        Map<String, @Nullable Object> edits = new TreeMap<>();
        renaming.edits()
                .forEach((file, each) -> edits.put(
                        file, each.stream().map(edit -> places.edit(file, edit)).toList()));
        return Json.of("edits", edits);
    }

    private static String nameOf(Occurrence word) {
        return word.symbol().name();
    }
}
