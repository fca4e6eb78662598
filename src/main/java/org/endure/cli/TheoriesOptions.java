package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.declaration.VocabularySource;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which theories a command sets side by side. */
final class TheoriesOptions {

    @Option(
            names = "--theory",
            paramLabel = "NAME",
            description =
                    "A theory to compare; repeatable, the others are compared with the first. Default: all theories, with walt.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules folder to add to each theory as the top layer. Repeatable; later folders override earlier ones.")
    private List<String> folders = new ArrayList<>();

    /** The theories, two or more; all of them if none is named. */
    List<Theory> theories(Session session, CommandLine command) {
        TheoryReader reader = session.theories();
        List<String> wanted = wanted(reader);
        if (wanted.size() < 2) {
            throw new ParameterException(command, "There must be two theories to compare; name another with --theory.");
        }
        return wanted.stream().map(name -> reader.theory(name, folders)).toList();
    }

    /** The types that facts can be of under any of the theories. */
    VocabularySource vocabulary(Session session) {
        TheoryReader reader = session.theories();
        return VocabularySource.of(
                session.files(),
                () -> wanted(reader).stream()
                        .flatMap(name -> reader.folders(name, folders).stream())
                        .toList());
    }

    private List<String> wanted(TheoryReader reader) {
        return (names.isEmpty() ? reader.names() : names).stream().distinct().toList();
    }
}
