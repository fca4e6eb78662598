package org.endure.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that an editor holds and has not saved, by their places: each stands for the file there, whether or not there is one. */
final class UnsavedTexts {

    /** No text: every file is as it was saved. */
    static final UnsavedTexts NONE = new UnsavedTexts(Collections.emptyNavigableMap());

    private final NavigableMap<Path, String> texts;

    private UnsavedTexts(NavigableMap<Path, String> texts) {
        this.texts = texts;
    }

    /**
     * These texts.
     *
     * @param folder the folder that paths which are not absolute are taken from
     */
    static UnsavedTexts of(Path folder, Map<Path, String> texts) {
        TreeMap<Path, String> places = new TreeMap<>();
        texts.forEach((path, text) -> places.put(place(folder.resolve(path)), text));
        return new UnsavedTexts(places);
    }

    /** The text at a place; null if there is none. */
    @Nullable
    String at(Path file) {
        return texts.isEmpty() ? null : texts.get(place(file));
    }

    boolean has(Path file) {
        return at(file) != null;
    }

    /** Whether a text stands somewhere below a place. */
    boolean hasFolder(Path folder) {
        return within(folder).findAny().isPresent();
    }

    /** The places of the texts below a folder, each as the way from that folder, with '/'. */
    Stream<String> within(Path folder) {
        if (texts.isEmpty()) {
            return Stream.of();
        }
        Path start = place(folder);
        return texts.keySet().stream()
                .filter(each -> each.startsWith(start) && !each.equals(start))
                .map(each -> start.relativize(each)
                        .toString()
                        .replace(start.getFileSystem().getSeparator(), "/"));
    }

    private static Path place(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
