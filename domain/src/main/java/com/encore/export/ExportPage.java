package com.encore.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some exports, newest first, and if there are more, the id the next page begins after. */
public record ExportPage(List<ExportView> exports, @Nullable Long next) {}
