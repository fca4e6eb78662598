package org.endure.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.endure.rule.RuleParser;
import org.jspecify.annotations.Nullable;

/** A language server for rules and facts: what an editor talks to over two streams. */
public final class Server implements LanguageServer, WorkspaceService {

    private static final List<String> COMPLETING = List.of(".", "@", "\"", "(", ",", ":", " ", "{", "[");

    private final Path workingFolder;
    private final RuleParser parser;
    private final Settings settings;
    private final String version;
    private final PrintStream log;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Documents documents = new Documents(() -> this.answers);
    private @Nullable LanguageClient client;
    private @Nullable Answers answers;
    private volatile boolean shutDown;

    private Server(Path workingFolder, RuleParser parser, Settings settings, String version, PrintStream log) {
        this.workingFolder = workingFolder;
        this.parser = parser;
        this.settings = settings;
        this.version = version;
        this.log = log;
    }

    /**
     * Serves an editor until it says that it is done, or until there is nothing more to read.
     *
     * @param workingFolder the folder of the project if the editor names none
     * @param in what the editor says
     * @param out what the editor is told, and nothing else
     * @param log for everything else
     * @return whether the editor took its leave in due form
     */
    public static boolean serve(
            Path workingFolder,
            RuleParser parser,
            Settings settings,
            String version,
            InputStream in,
            OutputStream out,
            PrintStream log) {
        Server server = new Server(workingFolder, parser, settings, version, log);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.client = launcher.getRemoteProxy();
        CompletableFuture<Void> read = CompletableFuture.runAsync(() -> finish(launcher));
        CompletableFuture.anyOf(read, server.ended).join();
        if (server.answers != null) {
            server.answers.end();
        }
        return server.shutDown;
    }

    private static void finish(Launcher<LanguageClient> launcher) {
        try {
            launcher.startListening().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The editor cannot be understood.", e);
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams asked) {
        answers = new Answers(folder(asked), parser, settings, Objects.requireNonNull(client), log);
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Full);
        sync.setSave(true);
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(PositionEncodingKind.UTF16);
        can.setTextDocumentSync(sync);
        can.setCompletionProvider(new CompletionOptions(false, COMPLETING));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        can.setRenameProvider(new RenameOptions(true));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("Endure", version)));
    }

    /** The first folder that the editor has open, or the one that the server was started in. */
    @SuppressWarnings("deprecation") // editors still say rootUri, some nothing else
    private Path folder(InitializeParams asked) {
        List<WorkspaceFolder> folders = asked.getWorkspaceFolders();
        String uri = folders == null || folders.isEmpty()
                ? asked.getRootUri()
                : folders.get(0).getUri();
        return uri == null
                ? workingFolder.toAbsolutePath()
                : workingFolder.toAbsolutePath().resolve(new Places(workingFolder.toAbsolutePath()).path(uri));
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams changed) {
        // settings are options of the command
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        if (answers != null) {
            answers.changed();
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        ended.complete(null);
    }
}
