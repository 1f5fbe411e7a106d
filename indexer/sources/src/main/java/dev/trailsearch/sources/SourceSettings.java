package dev.trailsearch.sources;

import dev.trailsearch.sources.s3.S3Settings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What is needed to turn words into sources.
 *
 * @param paths the file or folder that a word stands for
 * @param standardInput what {@code -} stands for
 * @param s3 how {@code s3://} is reached
 */
public record SourceSettings(
    Function<String, Path> paths, InputStream standardInput, S3Settings s3) {}
