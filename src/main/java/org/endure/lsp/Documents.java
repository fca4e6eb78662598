package org.endure.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.files.PathText;
import org.endure.language.Completion;
import org.endure.language.Occurrence;
import org.endure.language.ProjectSnapshot;
import org.jspecify.annotations.Nullable;

/** Passes what happens to documents on to the project, and questions about them. */
final class Documents implements TextDocumentService {

    private final Supplier<@Nullable Answers> answers;

    /**
     * @param answers answers about the project; null until the editor has introduced itself
     */
    Documents(Supplier<@Nullable Answers> answers) {
        this.answers = answers;
    }

    /** The answers, for a question: one that comes too early is refused, as the protocol asks. */
    private Answers answers() {
        Answers ready = answers.get();
        if (ready == null) {
            throw new ResponseErrorException(new ResponseError(
                    ResponseErrorCode.ServerNotInitialized, "The editor asks before it has introduced itself.", null));
        }
        return ready;
    }

    /** Takes what the editor tells; what it tells too early is dropped, as the protocol asks. */
    private void told(Consumer<Answers> news) {
        Answers ready = answers.get();
        if (ready != null) {
            news.accept(ready);
        }
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        told(each -> each.edit(
                opened.getTextDocument().getUri(), opened.getTextDocument().getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        int last = changed.getContentChanges().size() - 1;
        if (last >= 0) {
            told(each -> each.edit(
                    changed.getTextDocument().getUri(),
                    changed.getContentChanges().get(last).getText()));
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        told(each -> each.forget(closed.getTextDocument().getUri()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        told(Answers::changed);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams asked) {
        return at(asked, (snapshot, place) -> {
            SourceText text = snapshot.text(place.file());
            List<CompletionItem> items = new ArrayList<>();
            for (Completion each : snapshot.completions(place)) {
                items.add(Translation.completion(text, each, items.size()));
            }
            return Either.forLeft(items);
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams asked) {
        return at(
                asked,
                (snapshot, place) -> snapshot.hover(place)
                        .map(hover -> Translation.hover(snapshot.text(place.file()), hover))
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams asked) {
        return at(
                asked,
                (snapshot, place) -> Either.forLeft(ownDefinitions(snapshot, place).stream()
                        .map(each -> location(snapshot, each.file(), TextRange.of(each.line(), each.column(), 0)))
                        .toList()));
    }

    /**
     * The definitions in files that the editor can open.
     *
     * @throws InvalidInputException if there are others only, which come with the program
     */
    private static List<SourcePosition> ownDefinitions(ProjectSnapshot snapshot, SourcePosition place) {
        List<SourcePosition> all = snapshot.definitions(place);
        List<SourcePosition> own = all.stream()
                .filter(each -> !snapshot.files().isBundled(each.file()))
                .toList();
        if (own.isEmpty() && !all.isEmpty()) {
            throw new InvalidInputException(snapshot.text(place.file())
                    .diagnostic(
                            DiagnosticSeverity.ERROR,
                            "bundled-file",
                            place.line(),
                            place.column(),
                            1,
                            "This word is defined in %s, which comes with Endure.".formatted(all.get(0)),
                            "Copy the file into your folder first, or look at it in endure workbench."));
        }
        return own;
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams asked) {
        return at(
                asked,
                (snapshot, place) -> snapshot.uses(place).stream()
                        .filter(each -> !snapshot.files().isBundled(each.file()))
                        .filter(each -> asked.getContext().isIncludeDeclaration() || !each.definition())
                        .map(each -> location(snapshot, each.file(), each.range()))
                        .toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams asked) {
        return of(
                asked.getTextDocument().getUri(),
                (snapshot, path) -> snapshot.outline(path).stream()
                        .map(each -> Either.<SymbolInformation, DocumentSymbol>forRight(
                                Translation.symbol(snapshot.text(path), each)))
                        .toList());
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
        return of(asked.getTextDocument().getUri(), (snapshot, path) -> {
            String facts = answers().facts();
            String name = PathText.name(facts).replaceFirst("\\.ya?ml$", "");
            return snapshot.lenses(path, facts).stream()
                    .map(each -> Translation.lens(snapshot.text(path), each, name))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
        String uri = asked.getTextDocument().getUri();
        return of(uri, (snapshot, path) -> {
            SourceText text = snapshot.text(path);
            return snapshot.fixes(path, Places.range(text, asked.getRange())).stream()
                    .map(each -> Either.<Command, CodeAction>forRight(Translation.action(uri, text, each)))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams asked) {
        return at(asked, (snapshot, place) -> {
            Optional<Occurrence> word = snapshot.renamable(place);
            return word.map(each -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                            Places.range(snapshot.text(place.file()), each.range())))
                    .orElse(null);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
        return at(
                asked,
                (snapshot, place) -> snapshot.rename(place, asked.getNewName())
                        .map(renaming -> {
                            Map<String, List<TextEdit>> changes = new TreeMap<>();
                            renaming.edits()
                                    .forEach((file, edits) -> changes.put(
                                            answers().places().uri(file),
                                            edits.stream()
                                                    .map(each -> Translation.edit(snapshot.text(file), each))
                                                    .toList()));
                            return new WorkspaceEdit(changes);
                        })
                        .orElse(null));
    }

    private Location location(ProjectSnapshot snapshot, String file, TextRange range) {
        return new Location(answers().places().uri(file), Places.range(snapshot.text(file), range));
    }

    private <T> CompletableFuture<T> of(String uri, BiFunction<ProjectSnapshot, String, T> question) {
        return answers()
                .ask(snapshot -> question.apply(snapshot, answers().places().path(uri)));
    }

    private <T> CompletableFuture<T> at(
            TextDocumentPositionParams asked, BiFunction<ProjectSnapshot, SourcePosition, T> question) {
        return of(
                asked.getTextDocument().getUri(),
                (snapshot, path) ->
                        question.apply(snapshot, Places.position(snapshot.text(path), asked.getPosition())));
    }
}
