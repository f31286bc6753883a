/** Demo projects, people and pledges, made through the domain's own use cases. */
@NullMarked
package com.encore.sandbox.demo;

import org.jspecify.annotations.NullMarked;
