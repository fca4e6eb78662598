package org.endure.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Escapes;

/**
 * A folder of rules to be laid on others, and what is taken of it.
 *
 * @param folder the folder
 * @param header what its {@code theory.yaml} says
 * @param choices what the layers above it take of it: a rule file must be in each choice
 */
record LayerSource(String folder, TheoryHeader header, List<Choice> choices) {

    LayerSource {
        choices = List.copyOf(choices);
    }

    /** The folders or files that a layer takes of what is below it. */
    record Choice(String by, List<String> folders) {

        private boolean takes(String inside) {
            return folders.stream().anyMatch(folder -> inside.equals(folder) || inside.startsWith(folder + "/"));
        }
    }

    /** Its name, or that of its folder if it gives none. */
    String name() {
        return header.name().isEmpty() ? folder : header.name();
    }

    /**
     * The name of a stack of layers, the lowest first: all their names, but for those that a layer above says that it builds
     * on. So no answer that names its theory leaves out a layer.
     */
    static String named(List<LayerSource> layers) {
        Set<String> told = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerSource layer = layers.get(i);
            if (!told.contains(layer.name()) && !told.contains(layer.folder())) {
                names.add(0, Escapes.visible(layer.name()));
            }
            TheoryHeader.Word base = layer.header.base();
            if (base != null) {
                told.add(base.text());
            }
        }
        return String.join(" + ", names);
    }

    boolean takes(String path) {
        String inside = inside(path);
        return choices.stream().allMatch(choice -> choice.takes(inside));
    }

    /** The layer that leaves a file out. */
    String leftOutBy(String path) {
        String inside = inside(path);
        return choices.stream()
                .filter(choice -> !choice.takes(inside))
                .map(Choice::by)
                .findFirst()
                .orElse("");
    }

    LayerSource with(Choice choice) {
        List<Choice> more = new ArrayList<>(choices);
        more.add(choice);
        return new LayerSource(folder, header, more);
    }

    /** The path of a file as seen from this folder. */
    String inside(String path) {
        return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
    }
}
