package org.endure.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.declaration.VocabularySource;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Option;

/** The folders of rules that are laid on each of several theories. */
final class LayersOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules folder to add to each theory as the top layer. Repeatable; later folders override earlier ones.")
    private List<String> folders = new ArrayList<>();

    /** The folders, in order. */
    List<String> folders() {
        return List.copyOf(folders);
    }

    /** These theories, each with the folders on top. Those that call themselves the same are told apart by what the user called them. */
    List<Theory> theories(Session session, List<String> names) {
        TheoryReader reader = session.theories();
        List<Theory> theories =
                names.stream().map(name -> reader.theory(name, folders)).toList();
        List<String> own = theories.stream().map(Theory::name).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> Collections.frequency(own, own.get(i)) == 1
                        ? theories.get(i)
                        : theories.get(i).named(names.get(i)))
                .toList();
    }

    /** The types that facts can be of under any of these theories. */
    VocabularySource vocabulary(Session session, List<String> names) {
        TheoryReader reader = session.theories();
        return VocabularySource.of(
                session.files(),
                () -> names.stream()
                        .flatMap(name -> reader.folders(name, folders).stream())
                        .toList());
    }
}
