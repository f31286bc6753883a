package com.encore.account;

/** Ties the code to the browser that signed up. Known to that browser alone. */
public record SignUpToken(String value) {

    @Override
    public String toString() {
        return "SignUpToken[hidden]";
    }
}
