package org.endure.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.language.Completion;
import org.endure.language.Fix;
import org.endure.language.Hover;
import org.endure.language.Lens;
import org.endure.language.Outline;
import org.endure.language.Symbol;

/** Says what the project answers in the words of the protocol. */
final class Translation {

    private static final String SOURCE = "endure";

    private Translation() {}

    static Diagnostic diagnostic(SourceText text, org.endure.diagnostic.Diagnostic fault) {
        int line = Math.max(1, fault.at().line());
        boolean whole = fault.at().column() == 0;
        TextRange marked = whole
                ? new TextRange(line, 1, line, fault.at().line() == 0 ? 1 : Integer.MAX_VALUE)
                : TextRange.of(line, fault.at().column(), fault.width());
        String advice = fault.advice() == null ? "" : "\n" + fault.advice();
        DiagnosticSeverity severity = switch (fault.severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
        return new Diagnostic(Places.range(text, marked), fault.message() + advice, severity, SOURCE, fault.code());
    }

    static CompletionItem completion(SourceText text, Completion each, int rank) {
        CompletionItem item = new CompletionItem(each.label());
        item.setKind(kind(each.kind()));
        if (!each.detail().isEmpty()) {
            item.setDetail(each.detail());
        }
        item.setSortText("%05d".formatted(rank));
        item.setFilterText(each.label());
        item.setTextEdit(Either.forLeft(new TextEdit(Places.range(text, each.replaces()), each.insert())));
        return item;
    }

    private static CompletionItemKind kind(Symbol.Kind kind) {
        return switch (kind) {
            case TYPE -> CompletionItemKind.Class;
            case CONSTANTS -> CompletionItemKind.Enum;
            case CONSTANT, MECHANISM -> CompletionItemKind.EnumMember;
            case ATTRIBUTE -> CompletionItemKind.Property;
            case KEY, TAG -> CompletionItemKind.Keyword;
            case SOURCE -> CompletionItemKind.Reference;
            case STATE, PARAMETER -> CompletionItemKind.Constant;
            case FILE -> CompletionItemKind.File;
            case RULE, CLAIM, FACT -> CompletionItemKind.Value;
        };
    }

    static org.eclipse.lsp4j.Hover hover(SourceText text, Hover hover) {
        String meaning = hover.symbol().kind() == Symbol.Kind.FACT
                ? "```yaml\n%s\n```".formatted(hover.meaning())
                : plain(hover.meaning());
        String source = hover.source().isEmpty() ? "" : "*%s*".formatted(plain(hover.source()));
        String shown = List.of("**%s**".formatted(plain(hover.title())), meaning, source).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new org.eclipse.lsp4j.Hover(
                new MarkupContent(MarkupKind.MARKDOWN, shown), Places.range(text, hover.range()));
    }

    /** Text whose signs are not read as Markdown. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }

    static CodeLens lens(SourceText text, Lens lens, String facts) {
        String of = lens.about().kind() == Symbol.Kind.RULE ? " of " + facts : "";
        return new CodeLens(Places.range(text, lens.range()), new Command(lens.text() + of, ""), null);
    }

    static CodeAction action(String uri, SourceText text, Fix fix) {
        CodeAction action = new CodeAction(fix.edit().title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic(text, fix.fault())));
        action.setIsPreferred(true);
        action.setEdit(new WorkspaceEdit(Map.of(uri, List.of(edit(text, fix.edit())))));
        return action;
    }

    static TextEdit edit(SourceText text, Edit edit) {
        return new TextEdit(Places.range(text, edit.range()), edit.replacement());
    }

    static DocumentSymbol symbol(SourceText text, Outline each) {
        String detail = each.detail().isEmpty() ? each.symbol().kind().name().toLowerCase(Locale.ROOT) : each.detail();
        return new DocumentSymbol(
                each.symbol().name(),
                kindOf(each.symbol().kind()),
                Places.range(text, each.whole()),
                Places.range(text, each.range()),
                detail);
    }

    private static SymbolKind kindOf(Symbol.Kind kind) {
        return switch (kind) {
            case TYPE -> SymbolKind.Class;
            case RULE -> SymbolKind.Function;
            case FACT -> SymbolKind.Object;
            case PARAMETER -> SymbolKind.Constant;
            case MECHANISM -> SymbolKind.EnumMember;
            default -> SymbolKind.Key;
        };
    }
}
