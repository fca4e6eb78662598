package org.endure.table;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The driver of DuckDB, by which Parquet is read and written. It is optional, since it is larger than all of Endure: it is taken from the class
 * path, or from the folder of the program.
 */
final class DuckDb {

    private static final String URL_PREFIX = "jdbc:duckdb:";
    private static final String VERSION = "2.0.0.1";
    private static final String JAR = "duckdb_jdbc-" + VERSION + ".jar";

    private DuckDb() {}

    /**
     * A connection to an empty database in memory, which reads the network in no case.
     *
     * @param name the file that is to be read or written, in messages
     * @throws InvalidInputException if there is no driver, with how to get it
     * @throws SQLException if the driver cannot work
     */
    static Connection connect(String name) throws SQLException {
        Driver driver = Found.DRIVER;
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        Connection connection = driver == null ? null : driver.connect(URL_PREFIX, properties);
        if (connection == null) {
            throw missing(name);
        }
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 1");
            settings.execute("SET preserve_insertion_order = true");
            settings.execute("SET autoinstall_known_extensions = false");
            settings.execute("SET autoload_known_extensions = false");
        }
        return connection;
    }

    /** A text as SQL has it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name of a column as SQL has it. */
    static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static InvalidInputException missing(String name) {
        return new InvalidInputException(Diagnostic.error(
                "parquet-driver-missing",
                SourcePosition.file(name),
                "For Parquet, Endure needs the driver of DuckDB, which is not there.",
                "Put %s next to endure.jar: https://repo1.maven.org/maven2/org/duckdb/duckdb_jdbc/%s/%s. Or use CSV; in R: write.csv(arrow::read_parquet(FILE), \"table.csv\", row.names = FALSE)."
                        .formatted(JAR, VERSION, JAR)));
    }

    /** The driver, looked for once. */
    private static final class Found {

        static final @Nullable Driver DRIVER = find().orElse(null);

        private static Optional<Driver> find() {
            ClassLoader own = DuckDb.class.getClassLoader();
            return among(own).or(() -> jar().flatMap(each -> among(new URLClassLoader(new URL[] {each}, own))));
        }

        private static Optional<Driver> among(@Nullable ClassLoader loader) {
            return ServiceLoader.load(Driver.class, loader).stream()
                    .filter(each -> each.type().getName().startsWith("org.duckdb."))
                    .findFirst()
                    .map(ServiceLoader.Provider::get);
        }

        /** The last jar of the driver, by its name, in the folder of the program. */
        private static Optional<URL> jar() {
            CodeSource program = DuckDb.class.getProtectionDomain().getCodeSource();
            if (program == null || program.getLocation() == null) {
                return Optional.empty();
            }
            try {
                Path folder = Path.of(program.getLocation().toURI()).getParent();
                if (folder == null) {
                    return Optional.empty();
                }
                try (Stream<Path> files = Files.list(folder)) {
                    Optional<Path> found = files.filter(
                                    each -> each.getFileName().toString().matches("duckdb_jdbc.*\\.jar"))
                            .sorted(java.util.Comparator.reverseOrder())
                            .findFirst();
                    return found.isEmpty()
                            ? Optional.empty()
                            : Optional.of(found.get().toUri().toURL());
                }
            } catch (URISyntaxException | MalformedURLException | java.nio.file.FileSystemNotFoundException e) {
                return Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
