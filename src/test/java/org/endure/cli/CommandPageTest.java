package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.Golden;
import org.endure.cache.ContentCache;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of commands says what the commands say of themselves. */
class CommandPageTest {

    private static final Path PAGE = Path.of("src/docs/commands.md");

    /** What introduces the page; kept by hand, before the first command. */
    private static final String FIRST_COMMAND = "\n## ";

    @Test
    void thePageOfCommandsIsCurrent() throws IOException {
        String introduction = Files.readString(PAGE);
        introduction = introduction.substring(0, introduction.indexOf("## Options of every command"));
        Golden.file(PAGE, introduction + everyCommand());
    }

    @Test
    void everyCommandOfThePagesExists() throws IOException {
        List<String> known = new ArrayList<>(root().getSubcommands().keySet());
        known.add("COMMAND");
        try (Stream<Path> pages = Files.walk(Path.of("src/docs"))) {
            for (Path page : Stream.concat(pages, Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                Files.readString(page)
                        .lines()
                        .flatMap(line -> java.util.regex.Pattern.compile("(?:^|`)endure ([A-Za-z][a-zA-Z-]*)([^`]*)")
                                .matcher(line)
                                .results())
                        .forEach(match -> {
                            assertThat(known).as("%s: %s", page, match.group()).contains(match.group(1));
                            assertOptionsExist(page, match.group(1), match.group(2));
                        });
            }
        }
    }

    private static void assertOptionsExist(Path page, String command, String rest) {
        CommandLine named = root().getSubcommands().get(command);
        if (named == null) {
            return;
        }
        String first = rest.strip().split(" ")[0];
        if (named.getSubcommands().containsKey(first)) {
            named = named.getSubcommands().get(first);
        }
        List<String> options = named.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toCollection(ArrayList::new));
        options.addAll(List.of("--lang", "--no-cache", "--trusted", "--untrusted"));
        for (String word : rest.split("[ =|\\[\\]]")) {
            if (word.startsWith("-") && word.length() > 1) {
                assertThat(options).as("%s: endure %s%s", page, command, rest).contains(word);
            }
        }
    }

    private static String everyCommand() {
        CommandLine root = root();
        StringBuilder page = new StringBuilder("## Options of every command\n\n");
        page.append(arguments(root.getCommandSpec(), false));
        new TreeMap<>(root.getSubcommands()).forEach((name, command) -> {
            page.append(FIRST_COMMAND)
                    .append("endure ")
                    .append(name)
                    .append("\n\n")
                    .append(about(command));
            new TreeMap<>(command.getSubcommands())
                    .forEach((sub, inner) -> page.append("\n### endure %s %s%n%n".formatted(name, sub))
                            .append(about(inner)));
        });
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String about(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return String.join(" ", spec.usageMessage().description()) + "\n" + arguments(spec, true);
    }

    private static String arguments(CommandSpec spec, boolean own) {
        StringBuilder table = new StringBuilder();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            table.append(row(parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : ""), parameter));
        }
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !(own && (option.inherited() || option.usageHelp() || option.versionHelp()))) {
                String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
                table.append(row(String.join(", ", option.names()) + value, option));
            }
        }
        return table.isEmpty() ? "" : (own ? "\n" : "") + "| argument | meaning |\n|---|---|\n" + table;
    }

    private static String row(String name, ArgSpec argument) {
        String required = argument.required() ? " Required." : "";
        return "| `%s` | %s%s |%n"
                .formatted(
                        name.replace("|", "\\|"),
                        String.join(" ", argument.description()).replace("|", "\\|"),
                        required)
                .replace("<format>", "FORMAT".toUpperCase(Locale.ROOT));
    }

    private static CommandLine root() {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream());
        ContentCache none = ContentCache.none();
        Path here = Path.of("");
        return new Commands(new Session(
                        here,
                        FileTree.of(here),
                        new DrlRuleParser(false),
                        new DroolsCompiler(none, false),
                        none,
                        nowhere,
                        nowhere))
                .named(Optional.empty());
    }
}
