using AmznAiStrategy.Web.Features.Catalogue;
using Microsoft.AspNetCore.Components;

namespace AmznAiStrategy.Web.Tests.Catalogue;

public sealed class ProductPagesTests
{
    [Fact]
    public void Every_code_address_and_name_is_used_once()
    {
        Assert.Equal(ProductPages.All.Length, ProductPages.All.DistinctBy(page => page.Code).Count());
        Assert.Equal(ProductPages.All.Length, ProductPages.All.DistinctBy(page => page.Url).Count());
        Assert.Equal(ProductPages.All.Length, ProductPages.All.DistinctBy(page => page.Name).Count());
        Assert.All(ProductPages.All, page => Assert.Matches("^[A-Z]{3}$", page.Code));
    }

    [Fact]
    public void Every_address_is_that_of_a_page()
    {
        var routes = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => route.Template)
            .ToHashSet();

        Assert.All(ProductPages.All, page => Assert.Contains(page.Url, routes));
    }
}
