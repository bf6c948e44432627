namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// Number formats that a file names only by number (ECMA-376 part 1, 18.8.30, with those that Chinese editions add).
/// </summary>
internal static class BuiltInFormats
{
    public static string Code(int id) =>
        id switch
        {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            12 => "# ?/?",
            13 => "# ??/??",
            14 or 30 or 31 => "yyyy/m/d",
            15 or 16 => "d-mmm-yy",
            17 => "mmm-yy",
            18 or 20 or 32 or 34 or 55 => "h:mm",
            19 or 21 or 33 or 35 or 56 => "h:mm:ss",
            22 => "yyyy/m/d h:mm",
            27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
            28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
            37 or 38 => "#,##0",
            39 or 40 => "#,##0.00",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss.0",
            49 => "@",
            _ => "General",
        };
}
