/** Delivers letters by SMTP, or into a folder where no mail server is configured. */
@NullMarked
package com.encore.notification.mail;

import org.jspecify.annotations.NullMarked;
