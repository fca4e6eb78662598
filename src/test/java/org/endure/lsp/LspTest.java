package org.endure.lsp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, with LSP4J as the editor. */
class LspTest {

    private static final String FACTS = "facts/pact.yaml";
    private static final String RULES = "mine/doubt.drl";
    private static final String PACT = """
            alliance:
              id: pact
              name: Pact 𝔄
              members: [USA, JPN]
              leader: USA
            period: 2017/2018
            bibliography: [refs.bib]
            baseline: []
            facts:
              - type: CredibilitySignal
                id: P-1
                sentence: "𝔄𝔅 A doubts B."
                date: 2017
                area: DEFENCE
                evidence: STATEMENT
                actor: USA
                sender: USA
                receiver: JPN
                kind: COMMITMENT
                polarity: DOUBT
                mode: WORD
                level: GOVERNMENT
                position: usa-doubt
                sources:
                  - {cite: smith-2017, at: "p. 1"}
            """;
    private static final String REFERENCES =
            "@article{smith-2017, author = {Smith, Ann}, title = {Doubt}, journal = {IO}, date = {2017}}\n";

    @TempDir
    Path folder;

    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("facts"));
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve(FACTS), PACT);
        Files.writeString(folder.resolve("facts/refs.bib"), REFERENCES);
        editor = Editor.open(folder);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    @Test
    void whatComesBeforeTheIntroductionIsDroppedAndAQuestionRefused() throws Exception {
        try (Editor early = Editor.started(folder)) {
            early.open(FACTS, PACT);
            HoverParams hover = new HoverParams(early.document(FACTS), Editor.at(PACT, "pact", 0));

            assertThatThrownBy(() ->
                            early.server().getTextDocumentService().hover(hover).get(60, SECONDS))
                    .hasMessageContaining("before it has introduced itself");
            assertThat(early.errors()).doesNotContain("Exception");
        }
    }

    @Test
    void anUnsavedMistakeIsToldWithAFixThatRemovesIt() throws Exception {
        String wrong = PACT.replace("area: DEFENCE", "area: DEFENSE");
        editor.open(FACTS, wrong);

        Diagnostic fault = only(editor.after(FACTS, 0), "bad-constant");
        assertThat(fault.getRange().getStart()).isEqualTo(Editor.at(wrong, "DEFENSE", 0));
        assertThat(fault.getRange().getEnd()).isEqualTo(Editor.at(wrong, "DEFENSE", 7));

        CodeAction action = editor.server()
                .getTextDocumentService()
                .codeAction(new CodeActionParams(
                        editor.document(FACTS), fault.getRange(), new CodeActionContext(List.of(fault))))
                .get(60, SECONDS)
                .get(0)
                .getRight();
        TextEdit edit = action.getEdit().getChanges().get(editor.uri(FACTS)).get(0);
        assertThat(edit.getNewText()).isEqualTo("DEFENCE");
        assertThat(edit.getRange()).isEqualTo(fault.getRange());

        int before = editor.tellings(FACTS);
        editor.change(FACTS, PACT);
        assertThat(errorsOf(editor.after(FACTS, before))).isEmpty();
        assertThat(Files.readString(folder.resolve(FACTS))).isEqualTo(PACT);
    }

    private static List<Diagnostic> errorsOf(PublishDiagnosticsParams told) {
        return told.getDiagnostics().stream()
                .filter(each -> each.getSeverity() == org.eclipse.lsp4j.DiagnosticSeverity.Error)
                .toList();
    }

    private static Diagnostic only(PublishDiagnosticsParams told, String code) {
        List<Diagnostic> found = told.getDiagnostics().stream()
                .filter(each -> each.getCode().getLeft().equals(code))
                .toList();
        assertThat(found).as(told.toString()).hasSize(1);
        return found.get(0);
    }

    @Test
    void completionHoverDefinitionSymbolsAndLensesAnswer() throws Exception {
        editor.open(FACTS, PACT);
        var documents = editor.server().getTextDocumentService();

        List<CompletionItem> items = documents
                .completion(new CompletionParams(editor.document(FACTS), Editor.at(PACT, "kind: ", 6)))
                .get(120, SECONDS)
                .getLeft();
        assertThat(items).extracting(CompletionItem::getLabel).containsExactly("STRENGTH", "COMMITMENT");

        Hover hover = documents
                .hover(new HoverParams(editor.document(FACTS), Editor.at(PACT, "smith-2017", 2)))
                .get(60, SECONDS);
        assertThat(hover.getContents().getRight().getValue()).contains("Smith, Ann (2017)");

        List<? extends Location> defined = documents
                .definition(new DefinitionParams(editor.document(FACTS), Editor.at(PACT, "smith-2017", 2)))
                .get(60, SECONDS)
                .getLeft();
        assertThat(defined).hasSize(1);
        assertThat(defined.get(0).getUri()).isEqualTo(editor.uri("facts/refs.bib"));
        assertThat(defined.get(0).getRange().getStart()).isEqualTo(Editor.at(REFERENCES, "smith-2017", 0));

        assertThat(documents
                        .documentSymbol(new DocumentSymbolParams(editor.document(FACTS)))
                        .get(60, SECONDS))
                .extracting(each ->
                        each.getRight().getName() + " " + each.getRight().getDetail())
                .contains("P-1 CredibilitySignal");

        List<? extends CodeLens> lenses =
                documents.codeLens(new CodeLensParams(editor.document(FACTS))).get(60, SECONDS);
        assertThat(lenses).hasSize(1);
        assertThat(lenses.get(0).getCommand().getTitle()).startsWith("used by C2b-");
        assertThat(lenses.get(0).getRange().getStart()).isEqualTo(Editor.at(PACT, "CredibilitySignal", 0));
    }

    @Test
    void renamingACitationKeyChangesItsEntryAndAllThatCiteIt() throws Exception {
        editor.open(FACTS, PACT);

        WorkspaceEdit renaming = editor.server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.document(FACTS), Editor.at(PACT, "smith-2017", 2), "smith-2017a"))
                .get(60, SECONDS);

        Map<String, List<TextEdit>> changes = renaming.getChanges();
        assertThat(changes).containsOnlyKeys(editor.uri(FACTS), editor.uri("facts/refs.bib"));
        assertThat(changes.values()).allSatisfy(edits -> {
            assertThat(edits).hasSize(1);
            assertThat(edits.get(0).getNewText()).isEqualTo("smith-2017a");
        });
    }

    @Test
    void aRuleShowsTheFactsOfTheFactSetThatWasOpenedLast() throws Exception {
        editor.open(FACTS, PACT);
        String shipped = new String(
                LspTest.class
                        .getResourceAsStream("/rules/collapse/doubts-about-commitment.drl")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        editor.open("rules/collapse/doubts-about-commitment.drl", shipped);

        List<? extends CodeLens> lenses = editor.server()
                .getTextDocumentService()
                .codeLens(new CodeLensParams(editor.document("rules/collapse/doubts-about-commitment.drl")))
                .get(120, SECONDS);

        assertThat(lenses)
                .extracting(each -> each.getCommand().getTitle())
                .contains("fires on 1 fact of pact")
                .contains("does not fire of pact");
    }

    @Test
    void theServerEndsOnExitAndWhenThereIsNothingMoreToRead() throws Exception {
        editor.server().shutdown().get(60, SECONDS);
        editor.server().exit();
        assertThat(editor.process().waitFor(60, SECONDS)).isTrue();
        assertThat(editor.process().exitValue()).isZero();
        assertThat(editor.errors()).isEmpty();

        try (Editor other = Editor.open(folder)) {
            other.process().getOutputStream().close();
            assertThat(other.process().waitFor(60, SECONDS)).isTrue();
        }
    }
}
