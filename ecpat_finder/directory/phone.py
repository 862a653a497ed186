"""Formats telephone numbers for callers from abroad."""


def international(number: str) -> str:
    """An E.164 number in its country's international format, such as "+66 53 750 167".

    A number that can't be parsed is returned unchanged.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
