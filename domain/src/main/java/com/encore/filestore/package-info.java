/**
 * Files people download, kept in the database so that every node serves them. {@link com.encore.filestore.FileStore}
 * writes and reads them as streams; {@link com.encore.filestore.KeptFiles} ties one to the row that names it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stereotype"})
package com.encore.filestore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
