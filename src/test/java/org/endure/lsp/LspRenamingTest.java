package org.endure.lsp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renaming and definitions over the protocol, in files of the user and in files that come with the program. */
class LspRenamingTest {

    private static final String RULES = "mine/own.drl";
    private static final String RULE = """
            package org.endure.rules
            import org.endure.fact.*;
            rule "A member that signals doubt is noted"
              @id("OWN-1") @mechanism("C2.b") @source("me") @basis("operationalisation")
              @because("{fact} is a signal")
            when
              CredibilitySignal( $fact : id )
            then
              insertLogical( new MemberSignal( $fact ) );
            end
            """;
    private static final String OTHER = """
            package org.endure.rules
            import org.endure.fact.*;
            rule "Another"
              @id("OWN-2") @mechanism("C2.b") @source("me") @basis("operationalisation")
              @because("{fact} is a signal") @replaces("C2b-0")
            when
              CredibilitySignal( $fact : id )
            then
              insertLogical( new MemberSignal( $fact ) );
            end
            """;

    @TempDir
    Path folder;

    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve(RULES), RULE);
        editor = Editor.open(folder);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private Map<String, List<TextEdit>> renamed(String file, String text, String word, String name) throws Exception {
        return editor.server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.document(file), Editor.at(text, word, 1), name))
                .get(120, SECONDS)
                .getChanges();
    }

    @Test
    void renamingTheIdOfARuleChangesItWhereItStands() throws Exception {
        editor.open(RULES, RULE);

        Map<String, List<TextEdit>> changes = renamed(RULES, RULE, "OWN-1", "OWN-7");

        assertThat(changes).containsOnlyKeys(editor.uri(RULES));
        TextEdit edit = changes.get(editor.uri(RULES)).get(0);
        assertThat(edit.getNewText()).isEqualTo("OWN-7");
        assertThat(edit.getRange().getStart()).isEqualTo(Editor.at(RULE, "OWN-1", 0));
        assertThat(edit.getRange().getEnd()).isEqualTo(Editor.at(RULE, "OWN-1", 5));
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        editor.open(RULES, RULE);
        editor.open("mine/other.drl", OTHER);

        assertThatThrownBy(() -> renamed(RULES, RULE, "OWN-1", "OWN-2")).hasMessageContaining("\"OWN-2\" is taken.");
    }

    @Test
    void whatIsDefinedInAFileThatComesWithTheProgramIsRefusedWithTheReason() throws Exception {
        editor.open("mine/other.drl", OTHER);

        assertThatThrownBy(() -> renamed("mine/other.drl", OTHER, "C2b-0", "C2b-99"))
                .hasMessageContaining("comes with Endure")
                .hasMessageContaining("Copy the file into your folder first");
        assertThatThrownBy(() -> editor.server()
                        .getTextDocumentService()
                        .definition(
                                new DefinitionParams(editor.document("mine/other.drl"), Editor.at(OTHER, "C2b-0", 1)))
                        .get(120, SECONDS))
                .hasMessageContaining("doubts-about-commitment.drl")
                .hasMessageContaining("comes with Endure");
    }
}
