package org.waymark.samples.wiki.pages;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * The storage of one wiki. The tables are created and the first pages are written when it is opened for the first
 * time.
 *
 * <p>The default is an H2 database in a directory. Its commits are handed to the operating system before a save
 * returns, so that a killed process loses nothing that was acknowledged; against power failure choose a database
 * server, by its URL.
 */
public final class Database implements AutoCloseable {

    private static final String ALREADY_OPEN_IN_H2 = "90020";
    private static final int CONNECTIONS = 8;

    private final HikariDataSource source;
    private final Pages pages;

    private Database(HikariDataSource source, Pages pages) {
        this.source = source;
        this.pages = pages;
    }

    /**
     * Opens the database that is kept in a directory, which is made where it is missing.
     *
     * @param directory the directory; one process at a time can have it open
     * @return the open database
     * @throws DatabaseUnavailable where it cannot be opened
     */
    public static Database in(Path directory) {
        return open(url(directory), directory.toString());
    }

    /**
     * Opens the database at a JDBC URL, whose driver has to be on the class path.
     *
     * @param jdbcUrl the URL, with the user and the password where they are needed
     * @return the open database
     * @throws DatabaseUnavailable where it cannot be opened
     */
    public static Database at(String jdbcUrl) {
        return open(jdbcUrl, withoutParameters(jdbcUrl));
    }

    /** Returns the pages that are kept here. */
    public Pages pages() {
        return pages;
    }

    /** Closes all connections. */
    @Override
    public void close() {
        source.close();
    }

    /**
     * Returns the URL of H2 in a directory: written at each commit, closed by this class and not by a hook of its own,
     * and without a log file beside it, since every error is thrown as well.
     */
    private static String url(Path directory) {
        return "jdbc:h2:file:" + directory.toAbsolutePath().resolve("wiki")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    private static Database open(String url, String place) {
        HikariDataSource source = connect(url, place);
        try {
            Jdbi jdbi = Jdbi.create(source);
            Schema.create(jdbi);
            Pages pages = new Pages(jdbi, Clock.systemUTC());
            Seed.plant(jdbi, pages);
            return new Database(source, pages);
        } catch (RuntimeException e) {
            source.close();
            throw new DatabaseUnavailable(
                    "The tables of the wiki cannot be made in " + place + ": " + e.getMessage(), e);
        }
    }

    private static HikariDataSource connect(String url, String place) {
        requireDriver(url, place);
        requireConnection(url, place);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("wiki");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void requireDriver(String url, String place) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "No JDBC driver on the class path takes " + place + ". Correct the URL, or add the driver.", e);
        }
    }

    /** Connects once without the pool, which would try again for a while, and hide the reason. */
    private static void requireConnection(String url, String place) {
        try {
            DriverManager.getConnection(url).close();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(message(place, e), e);
        }
    }

    private static String message(String place, SQLException cause) {
        return ALREADY_OPEN_IN_H2.equals(cause.getSQLState())
                ? "The database in " + place + " is in use by another process. Stop that process, or choose another"
                        + " directory with --data."
                : "The database in " + place + " cannot be opened: " + cause.getMessage();
    }

    /** A URL may carry a password among its parameters, and messages end up in logs. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("[?;].*", "");
    }
}
