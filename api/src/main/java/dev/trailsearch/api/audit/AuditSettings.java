package dev.trailsearch.api.audit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit log goes, each setting also by an environment variable ({@code
 * trailsearch.api.audit.file} is {@code TRAILSEARCH_API_AUDIT_FILE}).
 *
 * @param file a file that is appended to; null for the log on standard error
 * @param required whether what cannot be written down is not answered either
 */
@ConfigurationProperties("trailsearch.api.audit")
public record AuditSettings(
    @Nullable Path file, @Bindable(defaultValue = "true") boolean required) {}
