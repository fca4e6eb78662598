package org.endure.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.diagnostic.Utf16Columns;

/**
 * Translates places between a project and the protocol.
 *
 * @param folder the folder of the project, absolute
 */
record Places(Path folder) {

    /** The path of a document: relative to the folder if it lies in it; documents without a file have their address for a path. */
    String path(String uri) {
        try {
            Path file = Path.of(URI.create(uri)).toAbsolutePath().normalize();
            Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
            return shown.toString().replace('\\', '/');
        } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return uri.replaceAll("[^\\p{L}\\p{N}./_-]", "_");
        }
    }

    /** The address of a file of the project. */
    String uri(String path) {
        return folder.resolve(path).toUri().toString();
    }

    /** The place of the project that a place of the protocol is. */
    static SourcePosition position(SourceText text, Position place) {
        int line = place.getLine() + 1;
        return new SourcePosition(text.file(), line, new Utf16Columns(text).column(line, place.getCharacter()));
    }

    /** The range of the protocol that a stretch of a text is. */
    static Range range(SourceText text, TextRange range) {
        Utf16Columns columns = new Utf16Columns(text);
        return new Range(
                new Position(range.line() - 1, columns.units(range.line(), range.column())),
                new Position(range.endLine() - 1, columns.units(range.endLine(), range.endColumn())));
    }

    /** The stretch of a text that a range of the protocol is. */
    static TextRange range(SourceText text, Range range) {
        SourcePosition start = position(text, range.getStart());
        SourcePosition end = position(text, range.getEnd());
        return new TextRange(start.line(), start.column(), end.line(), end.column());
    }
}
