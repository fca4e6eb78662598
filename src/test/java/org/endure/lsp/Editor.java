package org.endure.lsp;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that starts {@code endure lsp} as a process of its own, and notes what it is told. */
final class Editor implements LanguageClient, AutoCloseable {

    private final Path folder;
    private final Process process;
    private final LanguageServer server;
    private final Map<String, List<PublishDiagnosticsParams>> told = new ConcurrentHashMap<>();
    private final StringBuffer errors = new StringBuffer();
    private int version;

    private Editor(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        Thread reader = new Thread(() -> {
            try (InputStream err = process.getErrorStream()) {
                for (int each = err.read(); each >= 0; each = err.read()) {
                    errors.append((char) each);
                }
            } catch (IOException ended) {
                errors.append(ended.getMessage());
            }
        });
        reader.setDaemon(true);
        reader.start();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        this.server = launcher.getRemoteProxy();
    }

    /** Starts a server for a folder and introduces itself. */
    static Editor open(Path folder, String... options) throws Exception {
        Editor editor = started(folder, options);
        InitializeParams me = new InitializeParams();
        me.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
        editor.capabilities = editor.server.initialize(me).get(60, SECONDS);
        editor.server.initialized(new InitializedParams());
        return editor;
    }

    /** Starts a server for a folder, without a word. */
    static Editor started(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.endure.Main",
                "lsp"));
        command.addAll(List.of(options));
        return new Editor(
                folder, new ProcessBuilder(command).directory(folder.toFile()).start());
    }

    private InitializeResult capabilities = new InitializeResult();

    InitializeResult capabilities() {
        return capabilities;
    }

    LanguageServer server() {
        return server;
    }

    Process process() {
        return process;
    }

    String errors() {
        return errors.toString();
    }

    String uri(String path) {
        return folder.resolve(path).toUri().toString();
    }

    TextDocumentIdentifier document(String path) {
        return new TextDocumentIdentifier(uri(path));
    }

    void open(String path, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "any", ++version, text)));
    }

    void change(String path, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(path), ++version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    void close(String path) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(path)));
    }

    /** The place of a word in a text, in UTF-16 units, plus so many. */
    static Position at(String text, String word, int more) {
        int found = text.indexOf(word);
        if (found < 0) {
            throw new IllegalArgumentException("The text has no " + word);
        }
        String before = text.substring(0, found);
        int line = (int) before.chars().filter(each -> each == '\n').count();
        return new Position(line, found - (before.lastIndexOf('\n') + 1) + more);
    }

    /** How often it was told of a file. */
    int tellings(String path) {
        return told.getOrDefault(uri(path), List.of()).size();
    }

    /** What it was told of a file after so many tellings, once that comes. */
    PublishDiagnosticsParams after(String path, int tellings) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            List<PublishDiagnosticsParams> all = told.getOrDefault(uri(path), List.of());
            if (all.size() > tellings) {
                return all.get(all.size() - 1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nothing was told of " + path + "; errors: " + errors);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        told.computeIfAbsent(params.getUri(), any -> new java.util.concurrent.CopyOnWriteArrayList<>())
                .add(params);
    }

    @Override
    public CompletableFuture<org.eclipse.lsp4j.ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
        throw new AssertionError("The server asks to change files.");
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError("The server sends telemetry.");
    }

    @Override
    public void showMessage(MessageParams message) {
        errors.append(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams message) {
        throw new AssertionError("The server asks something.");
    }

    @Override
    public void logMessage(MessageParams message) {
        errors.append(message.getMessage());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
