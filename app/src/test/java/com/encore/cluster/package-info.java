/** Several nodes in processes of their own on one database, and what becomes of the money when some of them die. */
@NullMarked
package com.encore.cluster;

import org.jspecify.annotations.NullMarked;
