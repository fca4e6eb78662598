package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.endure.cache.ContentCache;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which commands are made for which arguments. */
class CommandsTest {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final Session SESSION = new Session(
            Path.of(""),
            FileTree.of(Path.of("")),
            new DrlRuleParser(),
            new DroolsCompiler(),
            ContentCache.none(),
            NOWHERE,
            NOWHERE);

    @Test
    void aCommandThatIsNamedFirstIsMadeAloneAndReadsAsAmongAll() {
        Map<String, CommandLine> all = made("--help");
        assertThat(all).hasSize(23);
        all.forEach((name, command) -> {
            assertThat(command.getCommandName()).isEqualTo(name);
            Map<String, CommandLine> alone = made(name, "facts/x.yaml");
            assertThat(alone).containsOnlyKeys(name);
            assertThat(alone.get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
        });
    }

    @Test
    void optionsOfAllCommandsMayComeBeforeTheCommand() {
        assertThat(made("--no-cache", "--lang", "sv", "assess", "x.yaml")).containsOnlyKeys("assess");
    }

    @Test
    void whereNoCommandComesFirstAllAreThereToBeSuggested() {
        Set<String> all = made("--help").keySet();
        assertThat(made().keySet()).isEqualTo(all);
        assertThat(made("asess", "assess").keySet()).isEqualTo(all);
        assertThat(made("--lang", "assess").keySet()).isEqualTo(all);
        assertThat(made("@file", "assess").keySet()).isEqualTo(all);
    }

    @Test
    void optionsOfAllCommandsAreReadWhereverTheyStand() {
        assertThat(GlobalOptions.of("assess", "x.yaml", "--trusted").isTrusted())
                .isTrue();
        assertThat(GlobalOptions.of("--trusted", "assess", "x.yaml").usesCache())
                .isFalse();
        assertThat(GlobalOptions.of("assess", "--no-cache", "x.yaml").usesCache())
                .isFalse();
        assertThat(GlobalOptions.of("assess", "--lang", "sv", "x.yaml").language())
                .isEqualTo(Language.SWEDISH);
        GlobalOptions none = GlobalOptions.of("assess", "--format", "json", "x.yaml", "--", "--trusted");
        assertThat(none.isTrusted()).isFalse();
        assertThat(none.usesCache()).isTrue();
    }

    @Test
    void mistakesAreLeftToTheCommand() {
        assertThat(GlobalOptions.of("assess", "--lang", "klingon", "--unknown").first())
                .contains("assess");
        assertThat(GlobalOptions.of("assess", "--trusted", "--trusted", "--lang")
                        .isTrusted())
                .isTrue();
    }

    private static Map<String, CommandLine> made(String... arguments) {
        return new Commands(SESSION).named(GlobalOptions.of(arguments).first()).getSubcommands();
    }
}
