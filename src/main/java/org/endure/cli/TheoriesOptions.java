package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.declaration.VocabularySource;
import org.endure.theory.Theory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LayersOption layers = new LayersOption();

    /** The theories, two or more; all of them if none is named. */
    List<Theory> theories(Session session, CommandLine command) {
        List<String> wanted = wanted(session);
        if (wanted.size() < 2) {
            throw new ParameterException(command, "There must be two theories to compare; name another with --theory.");
        }
        return layers.theories(session, wanted);
    }

    /** The types that facts can be of under any of the theories. */
    VocabularySource vocabulary(Session session) {
        return layers.vocabulary(session, wanted(session));
    }

    private List<String> wanted(Session session) {
        return (names.isEmpty() ? session.theories().names() : names)
                .stream().distinct().toList();
    }
}
